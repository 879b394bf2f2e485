import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Agents } from './support/agents.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { jobEnded, Threads } from './support/threads.js';
import type { Job } from './support/threads.js';

const run = promisify(execFile);

/** Shell commands with this host, token and agent put in; nothing else differs from how they are documented. */
const shell = async (script: string, env: Record<string, string>): Promise<string> => {
  const { stdout } = await run('bash', ['-c', script], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  return stdout;
};

let app: TestApp;
beforeAll(async () => (app = await bootApp()));
afterAll(() => app.close());

describe('curl, as the calls are documented by the systems that these surfaces are compatible with', () => {
  // B-20
  it.each<[string, string, string]>([
    [
      'with a single quote in a shell quote',
      `curl -s -X POST "$URL" \\
        -H "Content-Type: application/json" \\
        -d '{"prompt": "Generate today'\\''s morning briefing using the latest data.", "source": "cron"}'`,
      "Generate today's morning briefing using the latest data.",
    ],
    [
      'with a sum in dollars',
      `curl -s -X POST "$URL" -H "Content-Type: application/json" \\
        -d '{"prompt": "A deal was closed: Acme Corp, $50,000 ARR.", "source": "hubspot"}'`,
      'A deal was closed: Acme Corp, $50,000 ARR.',
    ],
  ])('posts a prompt %s, which arrives byte by byte', async (_, command, prompt) => {
    const threads = new Threads(app);
    const thread = await threads.create();
    const { url, id } = await threads.trigger(thread);
    const job = JSON.parse(await shell(command, { URL: url })) as Job;
    expect(job.status).toBe('queued');
    await jobEnded(url);
    expect((await threads.executions(thread, id))[0]).toMatchObject({ prompt, jobId: job.jobId });
    const status = JSON.parse(await shell('curl -s "$URL/status"', { URL: url })) as Job;
    expect(status).toMatchObject({ jobId: job.jobId, status: 'completed' });
  });

  // C-01
  it('triggers an agent and shows 202 Accepted', async () => {
    const agents = new Agents(app);
    const id = await agents.published('curl-agent');
    const { token } = await agents.token({ agents: [id] });
    const command = `curl -si "$BASE/v1/workspace_agents/$AGENT_ID/trigger" \\
      -X POST \\
      -H "Authorization: Bearer $AGENT_ACCESS_TOKEN" \\
      -H "Content-Type: application/json" \\
      -d '{
        "conversation_key": "email_thread_abc",
        "input": "Summarize the newest escalation."
      }'`;
    const env = { BASE: app.url, AGENT_ID: id, AGENT_ACCESS_TOKEN: token };
    const answer = await shell(command, env);
    expect(answer).toMatch(/^HTTP\/1\.1 202 Accepted\r\n/);
    expect(answer).toMatch(/\r\n\r\n$/);
  });
});

/** What a program does that was written against that API: a base URL, a token, retries with one key, errors read. */
const CLIENT = `
import json, os, sys, time, urllib.error, urllib.request

BASE, AGENT, TOKEN = os.environ["BASE"], os.environ["AGENT_ID"], os.environ["AGENT_ACCESS_TOKEN"]

def call(method, path, body=None, token=TOKEN, headers=()):
    request = urllib.request.Request(BASE + path, method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": "Bearer " + token, "Content-Type": "application/json", **dict(headers)})
    try:
        with urllib.request.urlopen(request) as response:
            text = response.read()
            return response.status, json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        problem = json.loads(error.read())["error"]
        return error.code, (problem["code"], problem["message"])

event = {"conversation_key": "ticket-7", "input": "Summarize the escalation."}
trigger = "/v1/workspace_agents/" + AGENT + "/trigger"
key = {"Idempotency-Key": "ticket-7-event-1"}
plain = call("POST", trigger, event, headers=key)
retry = call("POST", trigger, event, headers=key)
beta = {**key, "OpenAI-Beta": "workspace_agent_runs=v1"}
status, ids = call("POST", trigger, event, headers=beta)
for _ in range(200):
    _, state = call("GET", "/v1/workspace_agents/" + AGENT + "/runs/" + ids["agent_trigger_run_id"])
    if state["status"] in ("completed", "failed"):
        break
    time.sleep(0.05)
json.dump({"plain": plain, "retry": retry, "status": status, "ids": ids, "run": state,
    "bad_token": call("POST", trigger, event, token="wat_nonsense"),
    "unknown": call("POST", "/v1/workspace_agents/agtch_none/trigger", event)}, sys.stdout)
`;

describe('a client program of that vendor', () => {
  // C-12, C-15, C-30 to C-32
  it('works with nothing but the host changed', async () => {
    const agents = new Agents(app);
    const id = await agents.published('vendor-agent');
    const { token } = await agents.token({ agents: [id] });
    const { stdout } = await run('python3', ['-c', CLIENT], {
      env: { PATH: process.env['PATH'] ?? '', BASE: app.url, AGENT_ID: id, AGENT_ACCESS_TOKEN: token },
    });
    const seen = JSON.parse(stdout) as Record<string, unknown> & { ids: { agent_trigger_run_id: string } };
    expect(seen).toMatchObject({
      plain: [202, null],
      retry: [202, null],
      status: 202,
      run: { object: 'workspace_agent.trigger_run', id: seen.ids.agent_trigger_run_id, status: 'completed' },
      bad_token: [401, ['invalid_credentials', expect.stringContaining('Bearer')]],
      unknown: [404, ['agent_not_found', expect.any(String)]],
    });
  });
});
