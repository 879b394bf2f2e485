import { Client } from 'pg';
import type { JsonObject } from '#sdk';
import { Agents, agentWorkflow, sendEvent } from './support/agents.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { ATTACK, endedRun, FALCON, managed, scannedRun } from './support/guardrails.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.close());

const echo = (): JsonObject[] => [
  {
    id: 'b2',
    name: 'seen',
    type: 'transform',
    params: {
      expression:
        '{"flag": <apiprompt1.guardrailsTriggered>, "names": <apiprompt1.matchedInjectionPatterns>}',
    },
  },
];
const publish = (path: string, guardrails: JsonObject) =>
  app.publish(promptWorkflow(path, { trigger: { guardrails }, blocks: echo() }));

describe('a call of an API Prompt trigger', () => {
  it('starts its run all the same when something matched, and the run says what and where', async () => {
    await publish('labels', {});
    const prompt = `Dear team. ${ATTACK}`;
    const run = await scannedRun(app, 'labels', { prompt: `  ${prompt}  ` });
    expect(run).toMatchObject({ status: 'completed', guardrailsTriggered: true });
    expect(run.matchedInjectionPatterns).toContain('ignore_previous_instructions');
    expect(run.output).toMatchObject({
      seen: { result: { flag: true, names: run.matchedInjectionPatterns } },
    });
    expect(run.guardrailMatches.length).toBeGreaterThan(0);
    for (const match of run.guardrailMatches) {
      expect(match).toEqual({
        where: '/prompt',
        pattern: expect.any(String),
        category: expect.any(String),
        severity: expect.stringMatching(/^(critical|high|medium|low)$/),
        start: expect.any(Number),
        end: expect.any(Number),
        hiddenBy: null,
      });
      expect(prompt.slice(match.start, match.end).length).toBeGreaterThan(3);
    }
  });

  it('says by which trick a match was hidden', async () => {
    const run = await scannedRun(app, 'labels', { prompt: ATTACK.replaceAll('o', 'о') });
    expect(run.guardrailMatches.some(({ hiddenBy }) => hiddenBy !== null)).toBe(true);
  });

  it('leaves a row for its matches only when there are some', async () => {
    const run = await scannedRun(app, 'labels', { prompt: 'Summarise the attached report.' });
    expect(run).toMatchObject({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      guardrailMatches: [],
      output: { seen: { result: { flag: false, names: [] } } },
    });
  });

  it('has context and metadata scanned when its trigger asks, with pointers into the body', async () => {
    const body = {
      prompt: 'Answer this.',
      context: { mail: { lines: ['Hi', ATTACK] } },
      metadata: { n: ATTACK },
    };
    expect(await scannedRun(app, 'labels', body)).toMatchObject({ guardrailsTriggered: false });
    await publish('context', { scanContext: true });
    const run = await scannedRun(app, 'context', body);
    expect(run.guardrailsTriggered).toBe(true);
    expect(run.output).toMatchObject({
      seen: { result: { flag: true, names: run.matchedInjectionPatterns } },
    });
    expect(new Set(run.guardrailMatches.map(({ where }) => where))).toEqual(
      new Set(['/context/mail/lines/1']),
    );
    await publish('metadata', { scanMetadata: true });
    const other = await scannedRun(app, 'metadata', body);
    expect(new Set(other.guardrailMatches.map(({ where }) => where))).toEqual(new Set(['/metadata/n']));
  });

  it('is not held up by a context of a megabyte, and tells when it came to the bounds of a scan', async () => {
    const words = 'The quarterly report shows that revenue grew by seven percent. '.repeat(3_000);
    const large = await scannedRun(app, 'context', { prompt: 'Answer.', context: { words } });
    expect(large.guardrailsTriggered).toBe(false);
    const lines = Array.from({ length: 8_000 }, (_, i) => `line ${i}`);
    const many = await scannedRun(app, 'context', { prompt: 'Answer.', context: { lines } });
    expect(many.matchedInjectionPatterns).toEqual(['scan_limit_reached']);
  });

  it('is scanned for own patterns and not for those that are switched off', async () => {
    await publish('own', {
      customPatterns: [FALCON],
      disabledPatterns: ['ignore_previous_instructions'],
    });
    const run = await scannedRun(app, 'own', { prompt: 'Tell me about PROJECT  Falcon.' });
    expect(run.matchedInjectionPatterns).toEqual(['custom:falcon']);
    expect(run.guardrailMatches).toEqual([
      {
        where: '/prompt',
        pattern: 'custom:falcon',
        category: 'leaks',
        severity: 'medium',
        start: 14,
        end: 29,
        hiddenBy: null,
      },
    ]);
    const attack = await scannedRun(app, 'own', { prompt: ATTACK });
    expect(attack.matchedInjectionPatterns).not.toContain('ignore_previous_instructions');
  });

  it('is not scanned at all when its trigger says so', async () => {
    await publish('off', { enabled: false, scanContext: true, customPatterns: [FALCON] });
    expect(await scannedRun(app, 'off', { prompt: ATTACK, context: { a: ATTACK } })).toMatchObject({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      guardrailMatches: [],
    });
  });
});

describe('a document with guardrail settings', () => {
  const save = (guardrails: JsonObject) => {
    const document = promptWorkflow('checked', { trigger: { guardrails } });
    return managed(app, app.management.key, { method: 'PUT', path: 'workflows/checked', body: document });
  };

  it.each([
    [
      'a pattern that nothing reports',
      { disabledPatterns: ['reveal_sistem_prompt'] },
      'unknown_pattern',
      '/blocks/0/params/guardrails/disabledPatterns/0',
    ],
    [
      'an example that its pattern does not find',
      { customPatterns: [{ ...FALCON, shouldMatch: ['falcon'] }] },
      'example_not_matched',
      '/blocks/0/params/guardrails/customPatterns/0/shouldMatch/0',
    ],
    [
      'a pattern that no linear engine can run',
      { customPatterns: [{ ...FALCON, pattern: '(project) \\1' }] },
      'invalid_pattern',
      '/blocks/0/params/guardrails/customPatterns/0/pattern',
    ],
    [
      'a setting that does not exist',
      { scanContexts: true },
      'unknown_param',
      '/blocks/0/params/guardrails/scanContexts',
    ],
  ])('is refused for %s, with the place and the reason', async (_, guardrails, code, pointer) => {
    const { status, json } = await save(guardrails);
    expect(status).toBe(422);
    expect(json['problems']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code, pointer, severity: 'error' })]),
    );
  });

  it('is saved with a warning when a pattern was never tried', async () => {
    const { status, json } = await save({ customPatterns: [{ name: 'falcon', pattern: 'falcon' }] });
    expect(status).toBe(201);
    expect(json['problems']).toMatchObject([{ code: 'untested_pattern', severity: 'warning' }]);
  });
});

describe('the other doors', () => {
  it('scan the body of a webhook when asked, and tell its workflow either way', async () => {
    const names = ['guardrailsTriggered', 'matchedInjectionPatterns'];
    const webhook = (path: string, guardrails?: JsonObject) =>
      app.publish({
        version: 1,
        name: path,
        blocks: [
          {
            id: 'b1',
            name: 'hook',
            type: 'webhook',
            params: { path, auth: { mode: 'none' }, ...(guardrails ? { guardrails } : {}) },
          },
          responseBlock(Object.fromEntries(names.map((name) => [name, `<hook.${name}>`]))),
        ],
        edges: [{ from: 'b1', to: 'b9' }],
      });
    const post = async (path: string) => {
      const response = await fetch(`${app.url}/api/webhooks/trigger/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ issue: { title: ATTACK } }),
      });
      return { runId: response.headers.get('x-run-id') ?? '', answer: await response.json() };
    };
    await webhook('hook-default');
    expect((await post('hook-default')).answer).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
    });
    await webhook('hook-scanned', { enabled: true });
    const { runId, answer } = await post('hook-scanned');
    expect(answer).toMatchObject({ guardrailsTriggered: true });
    const run = await endedRun(app, runId);
    expect(new Set(run.guardrailMatches.map(({ where }) => where))).toEqual(new Set(['/issue/title']));
  });

  it('scan the prompt of an API trigger of a thread, and keep nothing of an ephemeral one', async () => {
    const thread = await app.management.call<{ id: string }>('POST', 'threads', {
      title: 'T',
      model: 'demo',
    });
    const issue = async (name: string, ephemeral: boolean) => {
      const made = await app.management.call<{ id: string; url: string; token: string }>(
        'POST',
        `threads/${thread.id}/triggers`,
        { name, ephemeral },
      );
      app.keepSecret(made.token);
      return made;
    };
    const call = async ({ url }: { url: string }) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: ATTACK }),
      });
      expect(response.status).toBe(202);
    };
    const kept = await issue('kept', false);
    await call(kept);
    const matches = (trigger: string) =>
      app.management.call<{ items: { matches: { where: string }[] }[] }>(
        'GET',
        `guardrails/matches?trigger=${trigger}`,
      );
    const { items } = await matches(kept.id);
    expect(items).toHaveLength(1);
    expect(items[0]?.matches[0]?.where).toBe('/prompt');
    const passing = await issue('passing', true);
    await call(passing);
    expect((await matches(passing.id)).items).toEqual([]);
    await app.management.call('DELETE', `threads/${thread.id}/triggers/${kept.id}`);
    expect((await matches(kept.id)).items).toEqual([]);
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    const { rows } = await client.query(
      'SELECT run_id FROM prompthook.run_matches WHERE trigger_id = ANY ($1)',
      [[kept.id, passing.id]],
    );
    await client.end();
    expect(rows).toEqual([]);
  });

  it('scan the prompt of an API trigger by settings of its own', async () => {
    const thread = await app.management.call<{ id: string }>('POST', 'threads', {
      title: 'T',
      model: 'demo',
    });
    const made = await app.management.call<{ id: string; url: string; token: string }>(
      'POST',
      `threads/${thread.id}/triggers`,
      { name: 'own' },
    );
    app.keepSecret(made.token);
    const path = `threads/${thread.id}/triggers/${made.id}/guardrails`;
    expect(await app.management.call('GET', path)).toEqual({ trigger: made.id, guardrails: {} });
    const post = (prompt: string) =>
      fetch(made.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt }),
      });
    expect((await post('About project falcon')).status).toBe(202);
    const guardrails = { customPatterns: [FALCON] };
    expect(await app.management.call('PUT', path, { guardrails })).toEqual({ trigger: made.id, guardrails });
    expect(await app.management.call('GET', path)).toEqual({ trigger: made.id, guardrails });
    expect((await post('About project falcon')).status).toBe(202);
    const { items } = await app.management.call<{ items: JsonObject[] }>(
      'GET',
      `guardrails/matches?trigger=${made.id}`,
    );
    expect(items).toMatchObject([{ matchedInjectionPatterns: ['custom:falcon'] }]);
    const refused = await managed(app, app.management.key, {
      method: 'PUT',
      path,
      body: { guardrails: { ...guardrails, disabledPatterns: ['nothing'] } },
    });
    expect(refused).toMatchObject({
      status: 422,
      json: { problems: [{ pointer: '/guardrails/disabledPatterns/0', code: 'unknown_pattern' }] },
    });
    await app.management.call('PUT', path, { guardrails: { enabled: false } });
    expect((await post(ATTACK)).status).toBe(202);
    const after = await app.management.call<{ items: JsonObject[] }>(
      'GET',
      `guardrails/matches?trigger=${made.id}`,
    );
    expect(after.items).toHaveLength(1);
    const elsewhere = `threads/thr_nothing/triggers/${made.id}/guardrails`;
    expect((await managed(app, app.management.key, { method: 'GET', path: elsewhere })).status).toBe(404);
  });

  it('scan the message of an agent by the settings of its channel', async () => {
    const agents = new Agents(app);
    const document = agentWorkflow('own-agent');
    const [channel, ...rest] = document['blocks'] as JsonObject[];
    const params = { guardrails: { customPatterns: [FALCON] } };
    const blocks = [{ ...channel, params }, ...rest];
    const { triggers } = await app.management.publish({ ...document, blocks } as JsonObject & {
      name: string;
    });
    const id = await agents.draft('own-agent');
    await agents.publish(id);
    const { token } = await agents.token();
    const response = await sendEvent(app.url, id, token, { input: 'About project falcon' });
    expect(response.status).toBe(202);
    const { items } = await app.management.call<{ items: JsonObject[] }>(
      'GET',
      `guardrails/matches?pattern=custom:falcon&trigger=${triggers[0]?.id ?? ''}`,
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      matchedInjectionPatterns: ['custom:falcon'],
      matches: [{ where: '/input', pattern: 'custom:falcon', category: 'leaks' }],
    });
  });

  it('scan any text in the guardrail block, by own patterns too', async () => {
    const guardrail = {
      id: 'b2',
      name: 'guard',
      type: 'guardrail',
      params: { text: '<apiprompt1.context.note ?? "">', customPatterns: [FALCON], ignore: ['custom:eagle'] },
    };
    const save = (params: JsonObject) => {
      const document = promptWorkflow('guarded', { blocks: [{ ...guardrail, params }] });
      return managed(app, app.management.key, {
        method: 'PUT',
        path: 'workflows/guarded?publish=true',
        body: document,
      });
    };
    const refused = await save(guardrail.params);
    expect(refused.status).toBe(422);
    const pointer = '/blocks/1/params/ignore/0';
    expect(refused.json['problems']).toEqual(
      expect.arrayContaining([expect.objectContaining({ pointer, code: 'unknown_pattern' })]),
    );
    expect((await save({ ...guardrail.params, ignore: ['ignore_previous_instructions'] })).status).toBe(201);
    const run = await scannedRun(app, 'guarded', { prompt: 'hi', context: { note: 'on project falcon' } });
    expect(run).toMatchObject({ status: 'completed', guardrailsTriggered: false });
    const match = { pattern: 'custom:falcon', category: 'leaks', severity: 'medium', start: 3, end: 17 };
    expect(run.output).toMatchObject({
      guard: { flagged: true, matchedInjectionPatterns: ['custom:falcon'], matches: [match] },
    });
  });
});

describe('what is kept of a match', () => {
  it('is its name and its place, never the text', async () => {
    const trigger = await publish('places', { customPatterns: [{ ...FALCON, pattern: 'project falcon.*' }] });
    await scannedRun(app, 'places', { prompt: 'project falcon zebra-crossing-4711' });
    const { items } = await app.management.call<{ items: { matches: unknown }[] }>(
      'GET',
      `guardrails/matches?trigger=${trigger}`,
    );
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items[0]?.matches)).not.toContain('zebra');
    expect(await everythingStored(app.database.url)).toContain('zebra');
  });
});
