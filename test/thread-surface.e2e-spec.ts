import { Agents, sendEvent } from './support/agents.js';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { jobEnded, postPrompt, Threads } from './support/threads.js';

const BETA = { 'openai-beta': 'workspace_agent_runs=v1' };

let app: TestApp;
let threads: Threads;
let agents: Agents;
beforeAll(async () => {
  app = await bootApp();
  threads = new Threads(app);
  agents = new Agents(app);
});
afterAll(() => app.close());

const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
};
const FORBIDDEN = ['x-powered-by', 'server', 'etag', 'access-control-allow-origin', 'set-cookie'];

const expectHeaders = (response: Response): void => {
  expect(
    Object.fromEntries(Object.keys(PAGE_HEADERS).map((name) => [name, response.headers.get(name)])),
  ).toEqual(PAGE_HEADERS);
  expect(FORBIDDEN.filter((name) => response.headers.has(name))).toEqual([]);
  expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
};

describe('an API trigger', () => {
  it('sends the same protective headers with every answer: the URL is a secret (B-19)', async () => {
    const trigger = await threads.trigger(await threads.create(), { rateLimitPerHour: 2 });
    const dead = await threads.trigger(await threads.create(), { ipAllowList: ['192.0.2.1'] });
    const answers = [
      await postPrompt(trigger.url, undefined, { origin: 'https://evil.example' }),
      await postPrompt(trigger.url, '{'),
      await postPrompt(trigger.url),
      await postPrompt(dead.url),
      await postPrompt(`${trigger.url.slice(0, -1)}_`),
      await fetch(trigger.url),
      await fetch(`${trigger.url}/status`),
      await fetch(`${trigger.url}/status?jobId=none`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 400, 429, 403, 404, 405, 200, 404]);
    for (const answer of answers) expectHeaders(answer);
  });

  it('answers 404 while it is switched off, keeps its log, and is the same when it is switched on again', async () => {
    const thread = await threads.create();
    const trigger = await threads.trigger(thread, { rateLimitPerHour: 5 });
    const set = (active: boolean) =>
      app.management.call('PATCH', `threads/${thread}/triggers/${trigger.id}`, { active });
    await postPrompt(trigger.url, { prompt: 'Before' });
    await jobEnded(trigger.url);
    await set(false);
    expect((await postPrompt(trigger.url)).status).toBe(404);
    expect((await fetch(`${trigger.url}/status`)).status).toBe(404);
    expect(await threads.executions(thread, trigger.id)).toMatchObject([
      { prompt: 'Before', status: 'completed' },
    ]);
    const view = () => app.management.call('GET', `threads/${thread}/triggers/${trigger.id}`);
    expect(await view()).toMatchObject({ active: false, totalCalls: 1, rateLimitPerHour: 5 });
    await set(true);
    expect((await postPrompt(trigger.url, { prompt: 'After' })).status).toBe(202);
    expect(await view()).toMatchObject({ active: true, totalCalls: 2 });
  });

  it('answers its status with these fields and no other, before, while and after a job runs (B-15)', async () => {
    const { url } = await threads.trigger(await threads.create());
    expect(await (await fetch(`${url}/status`)).json()).toEqual({ status: 'idle', jobId: null });
    await postPrompt(url, { prompt: 'A narwhal asks' });
    const ended = await jobEnded(url);
    expect(Object.keys(ended).toSorted()).toEqual([
      'completedAt',
      'errorMessage',
      'jobId',
      'queuedAt',
      'runId',
      'startedAt',
      'status',
    ]);
    expect(JSON.stringify(ended)).not.toContain('narwhal');
    const head = await fetch(`${url}/status`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('an agent', () => {
  let token: string;
  let id: string;
  beforeAll(async () => {
    ({ token } = await agents.token());
    id = await agents.published('surface');
  });
  const run = async (runId: string): Promise<Record<string, unknown>> =>
    (await (
      await fetch(`${app.url}/v1/workspace_agents/${id}/runs/${runId}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).json()) as Record<string, unknown>;

  it('answers 202 with Content-Length 0 and without a Content-Type (C-01)', async () => {
    const response = await sendEvent(app.url, id, token, { input: 'Hello' });
    expect([
      response.status,
      response.headers.get('content-length'),
      response.headers.get('content-type'),
    ]).toEqual([202, '0', null]);
    expect(await response.text()).toBe('');
    expectHeaders(response);
  });

  it.each<[string, string, boolean]>([
    ['the token of the runs beta alone', 'workspace_agent_runs=v1', true],
    ['in a list', 'assistants=v2, workspace_agent_runs=v1', true],
    ['in another case', 'Workspace_Agent_Runs=v1', true],
    ['another version', 'workspace_agent_runs=v2', false],
    ['something that begins so', 'workspace_agent_runs=v10', false],
    ['another beta', 'assistants=v2', false],
    ['nothing', '', false],
  ])('reads in OpenAI-Beta: %s (C-30, C-35)', async (_, beta, asks) => {
    const response = await sendEvent(app.url, id, token, { input: 'Hello' }, { 'openai-beta': beta });
    expect(response.status).toBe(202);
    const text = await response.text();
    expect(text !== '').toBe(asks);
    if (asks)
      expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual([
        'agent_trigger_run_id',
        'conversation_url',
      ]);
  });

  it('shows a run with the fields of that API, ended ones always the same (C-32, C-33, C-36)', async () => {
    const response = await sendEvent(app.url, id, token, { input: 'Hello' }, BETA);
    const { agent_trigger_run_id: runId, conversation_url: url } = (await response.json()) as Record<
      string,
      string
    >;
    const ended = await eventually(
      () => run(runId as string),
      ({ status }) => status === 'completed',
      15_000,
    );
    expect(ended).toEqual({
      object: 'workspace_agent.trigger_run',
      id: runId,
      status: 'completed',
      created_at: Math.floor(app.clock.now().getTime() / 1000),
      agent_id: expect.stringMatching(/^wfl_/) as string,
      api_trigger_id: id,
      conversation_url: url,
      error: null,
      output: expect.anything() as object,
    });
    await app.management
      .call('POST', `runs/${String(runId).slice('api'.length)}/cancel`)
      .catch((error: Error) => error);
    app.clock.advance(60);
    expect(await run(runId as string)).toEqual(ended);
  });
});
