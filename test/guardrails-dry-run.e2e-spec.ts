import { Client } from 'pg';
import type { JsonObject } from '#sdk';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { ATTACK, FALCON, managed, scannedRun } from './support/guardrails.js';
import { promptWorkflow } from './support/prompt-workflow.js';

interface Report {
  trigger: string;
  scanned: number;
  complete: boolean;
  current: { triggered: number };
  candidate: { triggered: number };
  newlyTriggered: number;
  noLongerTriggered: number;
  patterns: {
    pattern: string;
    current: number;
    candidate: number;
    newlyMatched: number;
    noLongerMatched: number;
  }[];
  samples: {
    run: string;
    newlyMatched: string[];
    noLongerMatched: string[];
    matches: { where: string; pattern: string; excerpt: { text: string; start: number; end: number } }[];
  }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

const dryRun = (trigger: string, body: JsonObject) =>
  app.management.call<Report>('POST', `triggers/${trigger}/guardrails/dry-run`, body);

/** Makes copies of the newest run of a trigger, with other prompts: a history without waiting for it. */
const inventHistory = async (trigger: string, prompts: readonly string[]) => {
  const client = new Client({ connectionString: app.database.url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO prompthook.runs SELECT (jsonb_populate_record(NULL::prompthook.runs, to_jsonb(r) || jsonb_build_object(
           'id', 'run_past_' || $1 || '_' || p.n, 'created_at', r.created_at - p.n * interval '1 second',
           'input', jsonb_build_object('prompt', p.prompt, 'context', NULL, 'metadata', NULL)))).*
       FROM (SELECT * FROM prompthook.runs WHERE trigger_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1) r,
         unnest($2::text[]) WITH ORDINALITY AS p (prompt, n)`,
      [trigger, prompts],
    );
  } finally {
    await client.end();
  }
};

describe('a dry run', () => {
  it('says what other settings would have found in earlier calls, and changes nothing', async () => {
    const trigger = await app.publish(promptWorkflow('dry'));
    const said = ['hello', 'On project falcon', 'Project  Falcon again, and project falcon', ATTACK];
    for (const prompt of said) await scannedRun(app, 'dry', { prompt });
    const candidate = { customPatterns: [FALCON], disabledPatterns: ['reveal_system_prompt'] };
    const report = await dryRun(trigger, { guardrails: candidate });
    expect(report).toMatchObject({
      trigger,
      scanned: 4,
      complete: true,
      current: { triggered: 1 },
      candidate: { triggered: 3 },
      newlyTriggered: 2,
      noLongerTriggered: 0,
    });
    expect(report.patterns).toEqual(
      expect.arrayContaining([
        { pattern: 'custom:falcon', current: 0, candidate: 2, newlyMatched: 2, noLongerMatched: 0 },
        { pattern: 'reveal_system_prompt', current: 1, candidate: 0, newlyMatched: 0, noLongerMatched: 1 },
      ]),
    );
    expect(report.samples).toHaveLength(3);
    const [sample] = report.samples.filter(({ newlyMatched }) => newlyMatched.includes('custom:falcon'));
    const [match] = sample?.matches ?? [];
    expect(match?.excerpt.text.slice(match.excerpt.start, match.excerpt.end)).toMatch(/^project\s+falcon$/i);
    expect((await scannedRun(app, 'dry', { prompt: 'project falcon' })).guardrailsTriggered).toBe(false);
  });

  it('looks at the newest calls, as many as asked for, and shows as many as asked for', async () => {
    const trigger = await app.publish(promptWorkflow('newest'));
    await scannedRun(app, 'newest', { prompt: 'project falcon 0' });
    await inventHistory(
      trigger,
      Array.from({ length: 60 }, (_, n) => (n < 20 ? `project falcon ${n}` : 'hello')),
    );
    const guardrails = { customPatterns: [FALCON] };
    expect(await dryRun(trigger, { guardrails, limit: 15, samples: 2 })).toMatchObject({
      scanned: 15,
      candidate: { triggered: 15 },
      samples: [{ newlyMatched: ['custom:falcon'] }, {}],
    });
    const all = await dryRun(trigger, { guardrails, samples: 0 });
    expect(all).toMatchObject({ scanned: 61, candidate: { triggered: 21 }, samples: [] });
  });

  it('tries the scan of contexts, and keeps to the suppressions of the trigger', async () => {
    const trigger = await app.publish(promptWorkflow('contexts'));
    await scannedRun(app, 'contexts', { prompt: 'hi', context: { note: 'on project falcon' } });
    const guardrails = { scanContext: true, customPatterns: [FALCON] };
    const { samples } = await dryRun(trigger, { guardrails });
    expect(samples[0]?.matches[0]).toMatchObject({ where: '/context/note', pattern: 'custom:falcon' });
    await app.publish(promptWorkflow('contexts', { trigger: { guardrails } }));
    await app.management.call('POST', `triggers/${trigger}/guardrails/suppressions`, {
      pattern: 'custom:falcon',
      reason: 'Harmless here.',
    });
    expect(await dryRun(trigger, { guardrails })).toMatchObject({ candidate: { triggered: 0 } });
  });

  it('sees neither ephemeral runs nor replays', async () => {
    const trigger = await app.publish(promptWorkflow('unseen'));
    await scannedRun(app, 'unseen', { prompt: 'one' });
    await inventHistory(trigger, ['two']);
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    await client.query(
      `UPDATE prompthook.runs SET ephemeral = true WHERE id LIKE 'run_past_%' AND trigger_id = '${trigger}'`,
    );
    await client.end();
    expect((await dryRun(trigger, { guardrails: {} })).scanned).toBe(1);
  });

  it.each([
    ['a setting that does not exist', { scanContexts: true }, '/guardrails/scanContexts'],
    ['a pattern of no name', { disabledPatterns: ['nothing'] }, '/guardrails/disabledPatterns/0'],
    [
      'an own pattern whose example fails',
      { customPatterns: [{ ...FALCON, shouldMatch: ['eagle'] }] },
      '/guardrails/customPatterns/0/shouldMatch/0',
    ],
  ])('is refused for %s, at its place', async (_, guardrails, pointer) => {
    const trigger = await app.publish(promptWorkflow('refused'));
    const path = `triggers/${trigger}/guardrails/dry-run`;
    const { status, json } = await managed(app, app.management.key, {
      method: 'POST',
      path,
      body: { guardrails },
    });
    expect(status).toBe(422);
    expect((json['problems'] as JsonObject[]).map((problem) => problem['pointer'])).toContain(pointer);
  });

  it('lets calls have their turn while it works, and is one at a time', async () => {
    const trigger = await app.publish(promptWorkflow('polite'));
    await scannedRun(app, 'polite', { prompt: 'hello' });
    const long = `${'The quarterly report shows that revenue grew. '.repeat(200)} project falcon`;
    await inventHistory(
      trigger,
      Array.from({ length: 300 }, () => long),
    );
    // One of the short ones below may come in first: then the long one is refused, and asks again.
    const whenFree = async (): ReturnType<typeof dryRun> => {
      try {
        return await dryRun(trigger, { guardrails: { customPatterns: [FALCON] } });
      } catch (error) {
        if (String(error).includes('answered 409')) return whenFree();
        throw error;
      }
    };
    const running = whenFree();
    const state = { done: false };
    void running.finally(() => (state.done = true));
    const path = `triggers/${trigger}/guardrails/dry-run`;
    let refused = 0;
    let answered = 0;
    while (!state.done) {
      expect((await app.call('polite')).status).toBe(202);
      answered += 1;
      const { status, json } = await managed(app, app.management.key, {
        method: 'POST',
        path,
        body: { guardrails: {}, limit: 1 },
      });
      if (status === 409) refused += 1;
      else expect([status, json['complete']]).toEqual([200, true]);
    }
    const report = await running;
    expect(report.scanned).toBeGreaterThan(0);
    // Calls were accepted while it worked: without its slices there would be none.
    expect(answered).toBeGreaterThan(3);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('the scan of one text', () => {
  it('needs no trigger, and stores nothing', async () => {
    const scan = (body: JsonObject) =>
      managed(app, app.management.key, { method: 'POST', path: 'guardrails/scan', body });
    const clean = await scan({ text: 'Summarise the report.' });
    expect(clean).toEqual({
      status: 200,
      json: { enabled: true, guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] },
    });
    const { json } = await scan({ text: ATTACK, context: { a: ATTACK } });
    expect(json).toMatchObject({ guardrailsTriggered: true });
    const places = (json['matches'] as { where: string }[]).map(({ where }) => where);
    expect(new Set(places)).toEqual(new Set(['/text', '/context/a']));
    const own = await scan({ text: 'project falcon', guardrails: { customPatterns: [FALCON] } });
    expect(own.json['matchedInjectionPatterns']).toEqual(['custom:falcon']);
    expect((await scan({ text: 7 })).status).toBe(400);
  });

  it('is as its trigger would scan it', async () => {
    const trigger = await app.publish(
      promptWorkflow('scanned', { trigger: { guardrails: { customPatterns: [FALCON] } } }),
    );
    const scan = (body: JsonObject) =>
      app.management.call<JsonObject>('POST', `triggers/${trigger}/guardrails/scan`, body);
    expect(await scan({ text: 'project falcon' })).toMatchObject({
      matchedInjectionPatterns: ['custom:falcon'],
    });
    expect(await scan({ text: 'project falcon', guardrails: {} })).toMatchObject({
      guardrailsTriggered: false,
    });
  });

  it('has a library of patterns to choose from', async () => {
    const { items } = await app.management.call<{ items: JsonObject[] }>('GET', 'guardrails/patterns');
    expect(items.length).toBeGreaterThan(100);
    expect(items.map(({ name }) => name)).toContain('scan_limit_reached');
    expect(items[0]).toEqual({
      name: expect.any(String),
      category: expect.any(String),
      severity: expect.any(String),
      description: expect.any(String),
      why: expect.any(String),
      examples: expect.any(Array),
    });
  });
});
