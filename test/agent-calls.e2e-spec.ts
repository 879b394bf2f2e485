import type { JsonObject } from '#sdk';
import { Agents, sendEvent } from './support/agents.js';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';

const BETA = { 'openai-beta': 'other=v9, workspace_agent_runs=v1' };

interface Accepted {
  conversation_url: string;
  agent_trigger_run_id: string;
}

let app: TestApp;
let agents: Agents;
let id: string;
let token: string;
beforeAll(async () => {
  app = await bootApp();
  agents = new Agents(app);
  id = await agents.published('escalations');
  ({ token } = await agents.token({ agents: [id] }));
});
afterAll(() => app.close());

const send = (body?: object | string, headers?: Readonly<Record<string, string>>) =>
  sendEvent(app.url, id, token, body, headers);
const accepted = async (response: Promise<Response>): Promise<Accepted> =>
  (await (await response).json()) as Accepted;
const runOf = async (runId: string, ofAgent = id): Promise<Response> =>
  fetch(`${app.url}/v1/workspace_agents/${ofAgent}/runs/${runId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
const ended = (runId: string): Promise<JsonObject> =>
  eventually(
    async () => (await (await runOf(runId)).json()) as JsonObject,
    ({ status }) => status === 'completed' || status === 'failed',
  );

describe('an event for an agent', () => {
  // C-01
  it('is answered 202 with an empty body', async () => {
    const response = await send({ conversation_key: 'email_thread_abc', input: 'Summarize.' });
    expect(response.status).toBe(202);
    expect(response.headers.get('content-length')).toBe('0');
    expect(response.headers.get('content-type')).toBeNull();
    expect(await response.text()).toBe('');
  });

  // C-30, C-32, C-36
  it('tells callers of the runs beta the ids of its run and conversation, and how the run stands', async () => {
    const { agent_trigger_run_id: runId, conversation_url: url } = await accepted(
      send({ input: 'Say it' }, BETA),
    );
    expect(runId).toMatch(/^apirun_[0-9a-f]{32}$/);
    expect(url).toMatch(new RegExp(`^${app.url}/api/v1/conversations/cnv_[0-9a-f]{32}$`));
    const run = await ended(runId);
    expect(run).toMatchObject({
      object: 'workspace_agent.trigger_run',
      id: runId,
      status: 'completed',
      created_at: 1_716_200_000,
      api_trigger_id: id,
      conversation_url: url,
      error: null,
    });
    expect(run['agent_id']).toMatch(/^wfl_/);
    expect(JSON.stringify(run['output'])).toContain('Say it');
    // C-30: the URL leads somewhere, for those who may read runs.
    expect((await fetch(url)).status).toBe(401);
    const conversation = await app.management.call<object>('GET', url.slice(`${app.url}/api/v1/`.length));
    expect(conversation).toMatchObject({
      agent: id,
      conversationKey: null,
      items: [{ runId: runId.slice('api'.length), status: 'completed', input: 'Say it' }],
      nextCursor: null,
    });
  });
});
