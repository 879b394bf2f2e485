import { Agents, sendEvent } from './support/agents.js';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { postPrompt, Threads } from './support/threads.js';
import type { IssuedTrigger, Job, Message } from './support/threads.js';

const LIMIT = 10;
const BETA = { 'openai-beta': 'workspace_agent_runs=v1' };

/** Two instances on one database. What is asked of one is seen at the other at once. */
let one: TestApp;
let two: TestApp;
let threads: Threads;
let agents: Agents;
beforeAll(async () => {
  one = await bootApp();
  two = await bootApp({ database: one.database, clock: one.clock });
  threads = new Threads(one);
  agents = new Agents(one);
});
afterAll(async () => {
  await two.close();
  await one.close();
});

const spread = <T>(count: number, call: (base: string, n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => call(n % 2 === 0 ? one.url : two.url, n)));
const count = (responses: readonly Response[], status: number): number =>
  responses.filter((response) => response.status === status).length;
const totalRuns = async (): Promise<number> => {
  const { items } = await one.management.call<{ items: unknown[] }>('GET', 'runs?limit=200');
  return items.length;
};

describe('an API trigger on two instances', () => {
  const at = (base: string, { url }: IssuedTrigger): string => url.replace(one.url, base);
  const issue = async (fields: object = {}): Promise<IssuedTrigger & { thread: string }> => {
    const thread = await threads.create();
    return { ...(await threads.trigger(thread, fields)), thread };
  };

  it(`lets exactly ${LIMIT} of ${5 * LIMIT} calls pass that come at once (B-10)`, async () => {
    const trigger = await issue({ rateLimitPerHour: LIMIT, ephemeral: true });
    const responses = await spread(5 * LIMIT, (base) => postPrompt(at(base, trigger)));
    expect([count(responses, 202), count(responses, 429)]).toEqual([LIMIT, 4 * LIMIT]);
    const view = await one.management.call('GET', `threads/${trigger.thread}/triggers/${trigger.id}`);
    expect(view).toMatchObject({ totalCalls: LIMIT });
  });

  it('makes one run of 50 calls at once with one key, each answered 202 with the same job (B-17)', async () => {
    const trigger = await issue();
    const headers = { 'idempotency-key': 'event-7' };
    const responses = await spread(50, (base) => postPrompt(at(base, trigger), undefined, headers));
    expect(count(responses, 202)).toBe(50);
    const jobs = await Promise.all(responses.map(async (response) => ((await response.json()) as Job).jobId));
    expect(new Set(jobs).size).toBe(1);
    expect(await threads.executions(trigger.thread, trigger.id)).toHaveLength(1);
  });

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['regenerated', (path) => one.management.call('POST', `${path}/regenerate`)],
    ['disabled', (path) => one.management.call('PATCH', path, { active: false })],
    ['deleted', (path) => one.management.call('DELETE', path)],
    ['given an address list', (path) => one.management.call('PATCH', path, { ipAllowList: ['192.0.2.1'] })],
  ])('is refused by the other as soon as it was %s by one (B-03, B-04)', async (what, change) => {
    const trigger = await issue();
    // Both know it by now.
    expect(count(await spread(4, (base) => postPrompt(at(base, trigger))), 202)).toBe(4);
    await change(`threads/${trigger.thread}/triggers/${trigger.id}`);
    const refused = what === 'given an address list' ? 403 : 404;
    expect(count(await spread(10, () => postPrompt(at(two.url, trigger))), refused)).toBe(10);
  });

  it('takes turns with people in the order of acceptance', async () => {
    const trigger = await issue();
    const said: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const content = `turn ${n}`;
      said.push(content);
      if (n % 3 === 0) await one.management.call('POST', `threads/${trigger.thread}/messages`, { content });
      else
        expect((await postPrompt(at(n % 2 ? one.url : two.url, trigger), { prompt: content })).status).toBe(
          202,
        );
    }
    const messages = await threads.settled(trigger.thread, 24);
    const questions = messages.filter(({ role }: Message) => role === 'user').map(({ content }) => content);
    expect(questions).toEqual(said);
    expect(messages.map(({ role }) => role)).toEqual(said.flatMap(() => ['user', 'assistant']));
  });
});

describe('an agent on two instances', () => {
  const rateLimit = { limit: LIMIT, windowSeconds: 3600 };
  let token: string;
  beforeAll(async () => {
    ({ token } = await agents.token());
  });

  it(`lets exactly ${LIMIT} of ${5 * LIMIT} events of a token pass that come at once`, async () => {
    const id = await agents.published('limited-agent', { fields: { rateLimit } });
    const responses = await spread(5 * LIMIT, (base) => sendEvent(base, id, token));
    expect([count(responses, 202), count(responses, 429)]).toEqual([LIMIT, 4 * LIMIT]);
  });

  it('makes one run of 50 events at once with one key, and tells both sides the same run (C-14, C-31)', async () => {
    const id = await agents.published('repeated-agent');
    const before = await totalRuns();
    const headers = { 'idempotency-key': 'event-7', ...BETA };
    const responses = await spread(50, (base) => sendEvent(base, id, token, undefined, headers));
    expect(count(responses, 202)).toBe(50);
    const ids = await Promise.all(
      responses.map(
        async (each) => ((await each.json()) as { agent_trigger_run_id: string }).agent_trigger_run_id,
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await totalRuns()).toBe(before + 1);
  });

  it('is refused by the other as soon as it was unpublished, and deleted, by one (C-05, C-07)', async () => {
    const id = await agents.published('withdrawn-agent');
    expect(count(await spread(4, (base) => sendEvent(base, id, token)), 202)).toBe(4);
    await agents.unpublish(id);
    expect(count(await spread(10, () => sendEvent(two.url, id, token)), 409)).toBe(10);
    await agents.publish(id);
    expect((await sendEvent(two.url, id, token)).status).toBe(202);
    await one.management.call('DELETE', `agents/${id}`);
    expect(count(await spread(10, () => sendEvent(two.url, id, token)), 404)).toBe(10);
  });

  it('refuses a token on the other as soon as it was revoked by one (C-04)', async () => {
    const id = await agents.published('revoking-agent');
    const mine = await agents.token({ agents: [id] });
    expect(count(await spread(4, (base) => sendEvent(base, id, mine.token)), 202)).toBe(4);
    await one.management.call('DELETE', `agent-tokens/${mine.id}`);
    expect(count(await spread(10, () => sendEvent(two.url, id, mine.token)), 401)).toBe(10);
  });

  it('handles the events of a conversation in the order of acceptance (C-11)', async () => {
    const id = await agents.published('ordered-agent');
    const url = await (async () => {
      let last = '';
      for (let n = 0; n < 12; n += 1) {
        const event = { input: `event ${n}`, conversation_key: 'ticket' };
        const response = await sendEvent(n % 2 ? one.url : two.url, id, token, event, BETA);
        last = ((await response.json()) as { conversation_url: string }).conversation_url;
      }
      return last.slice(last.indexOf('/api/v1/') + '/api/v1/'.length);
    })();
    const conversation = await eventually(
      () =>
        one.management.call<{ items: { input: string; status: string; finishedAt: string }[] }>('GET', url),
      ({ items }) => items.length === 12 && items.every(({ status }) => status === 'completed'),
      20_000,
    );
    expect(conversation.items.map(({ input }) => input)).toEqual(
      Array.from({ length: 12 }, (_, n) => `event ${11 - n}`),
    );
    const memory = await one.management.call<{ items: { input: string }[] }>('GET', `${url}?limit=200`);
    expect(memory.items).toHaveLength(12);
  });
});
