import type { JsonObject } from '#sdk';
import { Agents, sendEvent } from './support/agents.js';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { VECTOR_NOW } from './support/test-clock.js';

const BETA = { 'openai-beta': 'workspace_agent_runs=v1' };

interface Problem {
  code: string;
  error: { message: string; code: string; param: string | null };
}
interface Accepted {
  conversation_url: string;
  agent_trigger_run_id: string;
}
interface Run {
  id: string;
  status: string;
  output: JsonObject | null;
  input: JsonObject;
}

let app: TestApp;
let other: TestApp;
let agents: Agents;
let id: string;
let second: string;
let token: string;
beforeAll(async () => {
  app = await bootApp();
  // the same data, another process as far as memory goes
  other = await bootApp({ database: app.database, clock: app.clock });
  agents = new Agents(app);
  id = await agents.published('first');
  second = await agents.published('second');
  ({ token } = await agents.token());
});
afterAll(async () => {
  await other.close();
  await app.close();
});
beforeEach(() => app.clock.set(VECTOR_NOW));

const send = (body?: object | string, headers: Readonly<Record<string, string>> = {}, agent = id) =>
  sendEvent(app.url, agent, token, body, headers);
const json = async <T>(response: Promise<Response> | Response): Promise<T> =>
  (await (await response).json()) as T;
const runsOf = async (agent: string): Promise<Run[]> => {
  const { items } = await app.management.call<{ items: { id: string }[] }>('GET', 'runs?limit=200');
  const runs = await Promise.all(items.map((run) => app.management.call<Run>('GET', `runs/${run.id}`)));
  return runs.filter((run) => run.input['agentId'] === agent);
};
const ended = (runId: string, agent = id): Promise<JsonObject> =>
  eventually(
    async () =>
      json<JsonObject>(
        fetch(`${app.url}/v1/workspace_agents/${agent}/runs/${runId}`, {
          headers: { authorization: `Bearer ${token}` },
        }),
      ),
    ({ status }) => status === 'completed' || status === 'failed',
  );

describe('the caller of an agent', () => {
  // C-04
  it.each<[string, () => Record<string, string>]>([
    ['nothing', () => ({})],
    ['another scheme', () => ({ authorization: `Basic ${token}` })],
    ['a token that was never issued', () => ({ authorization: `Bearer wat_${'0'.repeat(48)}` })],
    ['a key of the management API', () => ({ authorization: `Bearer ${app.management.key}` })],
    ['a mistyped token', () => ({ authorization: `Bearer ${token.slice(0, -1)}_` })],
    ['the token twice in one header', () => ({ authorization: `Bearer ${token}, Bearer ${token}` })],
    ['the token in another header', () => ({ 'x-api-key': token })],
  ])('is refused with 401 when it sends %s', async (_, headers) => {
    const response = await sendEvent(app.url, id, null, { input: 'x' }, headers());
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="workspace_agents"/);
    expect(await response.text()).not.toContain(token);
  });

  // C-04, W-21
  it('hears of no error without a token, and of invalid_token with a wrong one', async () => {
    const none = await sendEvent(app.url, id, null);
    expect(none.headers.get('www-authenticate')).toBe('Bearer realm="workspace_agents"');
    const wrong = await sendEvent(app.url, id, 'wat_nonsense');
    expect(wrong.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  // C-16
  it('is refused with the id of its token, which is not the token', async () => {
    const issued = await agents.token();
    expect(issued.id).toMatch(/^token_/);
    expect((await sendEvent(app.url, id, issued.id)).status).toBe(401);
    expect((await sendEvent(app.url, id, issued.token)).status).toBe(202);
  });

  // C-04
  it('is refused from the moment of revocation on, on every instance, and from the expiry on', async () => {
    const issued = await agents.token();
    expect((await sendEvent(other.url, id, issued.token)).status).toBe(202);
    await app.management.call('DELETE', `agent-tokens/${issued.id}`);
    expect((await sendEvent(other.url, id, issued.token)).status).toBe(401);
    const brief = await agents.token({ expiresAt: new Date((VECTOR_NOW + 60) * 1000).toISOString() });
    expect((await sendEvent(app.url, id, brief.token)).status).toBe(202);
    app.clock.advance(60);
    expect((await sendEvent(app.url, id, brief.token)).status).toBe(401);
  });

  // C-06
  it('hears 403 with the missing scope for an agent that its token does not name', async () => {
    const narrow = await agents.token({ agents: [second] });
    const response = await sendEvent(app.url, id, narrow.token);
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toContain(
      'error="insufficient_scope", scope="workspace_agents:trigger"',
    );
    expect((await json<Problem>(response)).error.code).toBe('insufficient_scope');
    expect((await sendEvent(app.url, second, narrow.token)).status).toBe(202);
  });

  // C-03, C-05
  it('hears the same 404 for unknown, malformed and deleted ids', async () => {
    const gone = await agents.published('gone');
    await app.management.call('DELETE', `agents/${gone}`);
    const bodies = new Set<string>();
    for (const unknown of [gone, 'agtch_nothing', 'agtch_', 'nothing', 'agtch_a-b', 'x'.repeat(200)]) {
      const response = await send({ input: 'x' }, {}, unknown);
      expect([unknown, response.status]).toEqual([unknown, 404]);
      bodies.add((await response.text()).replaceAll(/req_[0-9a-f]+/g, ''));
    }
    expect(bodies.size).toBe(1);
  });

  // C-05
  it('sees nothing of the agents of another workspace', async () => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    await client.query(`INSERT INTO prompthook.workspaces VALUES ('wsp_other', 'other', now())`);
    const issued = await agents.token();
    await client.query(`UPDATE prompthook.agent_tokens SET workspace_id = 'wsp_other' WHERE id = $1`, [
      issued.id,
    ]);
    await client.end();
    expect((await sendEvent(app.url, id, issued.token)).status).toBe(404);
  });

  it('is limited per token: the third of two events a minute is refused, another token is not concerned', async () => {
    const strict = await agents.published('strict', {
      fields: { rateLimit: { limit: 2, windowSeconds: 60 } },
    });
    const one = await agents.token();
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await sendEvent(app.url, strict, one.token)).status);
    expect(statuses).toEqual([202, 202, 429]);
    expect((await send({ input: 'x' }, {}, strict)).status).toBe(202);
    const refused = await sendEvent(app.url, strict, one.token, 'not json');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  });
});

describe('an event', () => {
  // C-09, C-10, C-15
  it.each<[string, object | string, string]>([
    ['no input', {}, 'input'],
    ['null', { input: null }, 'input'],
    ['a blank input', { input: ' \u200b\n' }, 'input'],
    ['a number', { input: 1 }, 'input'],
    ['50,001 characters', { input: 'x'.repeat(50_001) }, 'input'],
    ['an empty conversation key', { input: 'x', conversation_key: '' }, 'conversation_key'],
    [
      'a conversation key of 256 characters',
      { input: 'x', conversation_key: 'k'.repeat(256) },
      'conversation_key',
    ],
    ['a number as conversation key', { input: 'x', conversation_key: 7 }, 'conversation_key'],
  ])('is refused with 400 for %s', async (_, body, param) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    const problem = await json<Problem>(response);
    expect(problem.error).toMatchObject({ param, message: expect.any(String) as string });
    expect(problem.error.code).toBe(problem.code);
  });

  // C-17
  it('is refused with 415 for another content type, and 405 for another method', async () => {
    expect((await send('{"input":"x"}', { 'content-type': 'text/plain' })).status).toBe(415);
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${app.url}/v1/workspace_agents/${id}/trigger`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  // C-09, C-10
  it('reaches the agent untrimmed; unknown fields change nothing, null keys are absent', async () => {
    const input = '  keep\tme "exactly" \u{1f600}\n';
    const { agent_trigger_run_id: runId } = await json<Accepted>(
      send({ input, conversation_key: null, future: [1] }, BETA),
    );
    const run = await app.management.run(`run_${runId.slice('apirun_'.length)}`);
    expect(run['input']).toMatchObject({ input, conversationKey: null, agentId: id, agentName: 'first' });
  });

  // C-08
  it('keeps the order 401, 404, 403, 429, 400, 409', async () => {
    const narrow = await agents.token({ agents: [second] });
    const off = await agents.published('order', { fields: { rateLimit: { limit: 2, windowSeconds: 60 } } });
    await agents.unpublish(off);
    const own = await agents.token({ agents: [off] });
    expect((await sendEvent(app.url, 'agtch_none', 'wat_bad', 'x')).status).toBe(401);
    expect((await sendEvent(app.url, 'agtch_none', narrow.token, 'x')).status).toBe(404);
    expect((await sendEvent(app.url, off, narrow.token, 'x')).status).toBe(403);
    expect((await sendEvent(app.url, off, own.token, 'x')).status).toBe(400);
    expect((await sendEvent(app.url, off, own.token)).status).toBe(409);
    expect((await sendEvent(app.url, off, own.token, 'x')).status).toBe(429);
    const large = await sendEvent(app.url, id, 'wat_bad', JSON.stringify({ input: 'x'.repeat(1_100_000) }));
    expect(large.status).toBe(413);
  });
});

describe('an idempotency key', () => {
  const key = (value: string) => ({ 'idempotency-key': value });

  // C-12, C-31
  it('gives the original outcome to a repeat, with the same run, also with another payload', async () => {
    const first = await json<Accepted>(
      send({ input: 'a', conversation_key: 'k1' }, { ...BETA, ...key('one') }),
    );
    const again = await json<Accepted>(
      send({ input: 'a', conversation_key: 'k1' }, { ...BETA, ...key('one') }),
    );
    const changed = await json<Accepted>(send({ input: 'b' }, { ...BETA, ...key('one') }));
    expect([again, changed]).toEqual([first, first]);
    const plain = await send({ input: 'a' }, key('one'));
    expect([plain.status, await plain.text(), plain.headers.get('idempotent-replayed')]).toEqual([
      202,
      '',
      null,
    ]);
    const elsewhere = await json<Accepted>(send({ input: 'a' }, { ...BETA, ...key('one') }, second));
    expect(elsewhere.agent_trigger_run_id).not.toBe(first.agent_trigger_run_id);
  });

  // C-14
  it('makes one run of 50 events at once on two instances, each answered 202', async () => {
    const busy = await agents.published('busy');
    const responses = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        sendEvent(n % 2 ? app.url : other.url, busy, token, { input: 'once' }, key('same')),
      ),
    );
    expect(responses.every(({ status }) => status === 202)).toBe(true);
    expect(await runsOf(busy)).toHaveLength(1);
  });

  // C-08, C-13
  it('still finds the accepted event after the agent was unpublished; a new event is 409', async () => {
    const off = await agents.published('off');
    expect((await send({ input: 'x' }, key('before'), off)).status).toBe(202);
    await agents.unpublish(off);
    expect((await send({ input: 'x' }, key('before'), off)).status).toBe(202);
    const refused = await send({ input: 'x' }, key('after'), off);
    expect([refused.status, (await json<Problem>(refused)).code]).toEqual([409, 'not_runnable']);
    await agents.publish(off);
    expect((await send({ input: 'x' }, key('after'), off)).status).toBe(202);
    expect(await runsOf(off)).toHaveLength(2);
  });

  it('is refused when it is malformed', async () => {
    expect((await send({ input: 'x' }, key('two words'))).status).toBe(400);
  });
});

describe('an agent that cannot run', () => {
  // C-07
  it('answers 409 until it is published, and when its trigger is switched off', async () => {
    const document = (await import('./support/agents.js')).agentWorkflow('switched');
    const { triggers } = await app.management.publish(document);
    const agent = await agents.draft('switched');
    expect((await send({ input: 'x' }, {}, agent)).status).toBe(409);
    await agents.publish(agent);
    expect((await send({ input: 'x' }, {}, agent)).status).toBe(202);
    await app.management.call('PATCH', `triggers/${triggers[0]?.id}`, { active: false });
    expect((await sendEvent(other.url, agent, token)).status).toBe(409);
    await app.management.call('PATCH', `triggers/${triggers[0]?.id}`, { active: true });
    expect((await sendEvent(other.url, agent, token)).status).toBe(202);
  });

  it('cannot be published while its workflow has no published agent channel', async () => {
    await app.management.call('PUT', 'workflows/channelless', {
      version: 1,
      name: 'channelless',
      blocks: [
        { id: 'b1', name: 'apiprompt1', type: 'api_prompt', params: { path: 'cl', auth: { mode: 'none' } } },
      ],
      edges: [],
    });
    const agent = await agents.draft('channelless');
    await expect(agents.publish(agent)).rejects.toThrow('409');
    await expect(agents.draft('no-such-workflow')).rejects.toThrow('400');
    await expect(agents.token({ agents: ['agtch_none'] })).rejects.toThrow('400');
    await expect(agents.token({ agents: [] })).rejects.toThrow('400');
  });
});

describe('a conversation', () => {
  // C-10, C-11
  it('goes on under one key: one conversation, and the agent is given what was said before', async () => {
    const one = await json<Accepted>(send({ input: 'My name is Ann.', conversation_key: 'ann' }, BETA));
    await ended(one.agent_trigger_run_id);
    const two = await json<Accepted>(send({ input: 'What is my name?', conversation_key: 'ann' }, BETA));
    await ended(two.agent_trigger_run_id);
    expect(two.conversation_url).toBe(one.conversation_url);
    const rows = await remembered('ann');
    expect(rows).toEqual([
      'user: My name is Ann.',
      expect.stringMatching(/^assistant: /),
      'user: What is my name?',
      expect.stringMatching(/^assistant: /),
    ]);
    const journal = await loadedHistory(two.agent_trigger_run_id);
    expect(journal).toContain('My name is Ann.');
    const fresh = await json<Accepted>(send({ input: 'Hi' }, BETA));
    const other1 = await json<Accepted>(send({ input: 'Hi' }, BETA));
    expect(new Set([one, fresh, other1].map((each) => each.conversation_url)).size).toBe(3);
    const spaced = await json<Accepted>(send({ input: 'Hi', conversation_key: 'ann ' }, BETA));
    const elsewhere = await json<Accepted>(send({ input: 'Hi', conversation_key: 'ann' }, BETA, second));
    expect(new Set([one, spaced, elsewhere].map((each) => each.conversation_url)).size).toBe(3);
    const listed = await app.management.call<{ items: { conversationKey: string; events: number }[] }>(
      'GET',
      `agents/${id}/conversations?limit=200`,
    );
    const keys = listed.items.map(({ conversationKey }) => conversationKey);
    expect(keys.filter((each) => each.startsWith('ann')).toSorted()).toEqual(['ann', 'ann ']);
    expect(listed.items).toContainEqual(
      expect.objectContaining({
        conversationKey: 'ann',
        events: 2,
        id: one.conversation_url.split('/').at(-1),
      }),
    );
  });

  // C-11
  it('handles its events in the order of acceptance, across instances', async () => {
    const slow = await agents.published('ordered');
    const sent: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const base = n % 2 ? app.url : other.url;
      const body = { input: `event ${n}`, conversation_key: 'order' };
      sent.push((await json<Accepted>(sendEvent(base, slow, token, body, BETA))).agent_trigger_run_id);
    }
    for (const runId of sent) expect((await ended(runId, slow))['status']).toBe('completed');
    const asked = (await remembered('order')).filter((row) => row.startsWith('user: '));
    expect(asked).toEqual(Array.from({ length: 12 }, (_, n) => `user: event ${n}`));
  });

  const query = async <T extends object>(text: string, values: unknown[]): Promise<T[]> => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    try {
      await client.query('SET search_path = prompthook');
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  };
  const remembered = async (key: string): Promise<string[]> => {
    const rows = await query<{ role: string; parts: { text: string }[] }>(
      `SELECT role, parts FROM conversation_messages WHERE key LIKE '% ' || $1 ORDER BY key, seq`,
      [key],
    );
    return rows.map(({ role, parts }) => `${role}: ${parts.map(({ text }) => text).join('')}`);
  };
  /** What the memory step of that run loaded. */
  const loadedHistory = async (runId: string): Promise<string> => {
    const rows = await query<{ data: unknown }>('SELECT data FROM run_journal WHERE run_id = $1', [
      `run_${runId.slice('apirun_'.length)}`,
    ]);
    return JSON.stringify(rows);
  };
});

describe('a run of an agent', () => {
  const ask = (path: string, bearer = token) =>
    fetch(`${app.url}/v1/workspace_agents/${path}`, { headers: { authorization: `Bearer ${bearer}` } });

  // C-32, C-33
  it('is seen as failed with run_failed, and without what the owner is told', async () => {
    const blocks = [
      { id: 'b2', name: 'f', type: 'function', params: { code: 'throw new Error("inner detail")' } },
    ];
    const failing = await agents.published('failing', { blocks });
    const { agent_trigger_run_id: runId } = await json<Accepted>(send({ input: 'x' }, BETA, failing));
    const run = await ended(runId, failing);
    expect(run).toMatchObject({ status: 'failed', error: { code: 'run_failed' }, output: null });
    expect(JSON.stringify(run)).not.toContain('inner detail');
  });

  // C-34
  it('is 404 for other agents, unknown and malformed ids, and 401 without a token', async () => {
    const { agent_trigger_run_id: runId } = await json<Accepted>(send({ input: 'x' }, BETA));
    expect((await ask(`${id}/runs/${runId}`)).status).toBe(200);
    expect((await ask(`${second}/runs/${runId}`)).status).toBe(404);
    for (const unknown of [`apirun_${'0'.repeat(32)}`, 'apirun_', 'run_1', runId.slice(3)]) {
      const response = await ask(`${id}/runs/${unknown}`);
      expect([response.status, (await json<Problem>(response)).code]).toEqual([404, 'run_not_found']);
    }
    expect((await ask(`${id}/runs/${runId}`, 'wat_x')).status).toBe(401);
    expect(
      (await fetch(`${app.url}/v1/workspace_agents/${id}/runs/${runId}`, { method: 'POST' })).status,
    ).toBe(405);
  });

  // C-32
  it('is queued in its own words while it waits its turn', async () => {
    const blocks = [{ id: 'b2', name: 'w', type: 'wait', params: { durationSeconds: 3_600 } }];
    const waiting = await agents.published('waiting', { blocks });
    const body = { input: 'x', conversation_key: 'turns' };
    const first = await json<Accepted>(send(body, BETA, waiting));
    const next = await json<Accepted>(send(body, BETA, waiting));
    const status = async (runId: string) =>
      (await json<{ status: string }>(ask(`${waiting}/runs/${runId}`))).status;
    await eventually(
      () => status(first.agent_trigger_run_id),
      (each) => each === 'suspended',
    );
    expect(await status(next.agent_trigger_run_id)).toBe('queued');
  });
});
