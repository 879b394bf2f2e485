import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Agents } from './support/agents.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
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
    [
      'with a number sign, slashes and dots',
      `curl -X POST "$URL" \\
        -H "Content-Type: application/json" \\
        -d '{"prompt": "Build #1234 failed on branch feature/auth. Error in auth.service.ts line 47.", "source": "github-actions"}'`,
      'Build #1234 failed on branch feature/auth. Error in auth.service.ts line 47.',
    ],
    [
      'with an address and a question',
      `curl -X POST "$URL" \\
        -H "Content-Type: application/json" \\
        -d '{"prompt": "From john@acme.com: I cannot export. What now?", "source": "support-form"}'`,
      'From john@acme.com: I cannot export. What now?',
    ],
    [
      'without a source, as a cron job does',
      `0 8 * * * curl -s -X POST "$URL" -H "Content-Type: application/json" -d '{"prompt": "Report."}'`.slice(
        10,
      ),
      'Report.',
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

/** What a program does that was written against the URL triggers: post, follow the status, obey limits. */
const URL_CLIENT = `
import json, os, sys, time, urllib.error, urllib.request

URL = os.environ["URL"]

def call(method, url, body=None):
    request = urllib.request.Request(url, method=method, data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.loads(response.read()), response.headers
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read()), error.headers

status, job, _ = call("POST", URL, {"prompt": "Summarize the tickets.", "source": "helpdesk"})
for _ in range(50):
    _, state, _ = call("GET", URL + "/status")
    if state["status"] in ("completed", "failed"):
        break
    time.sleep(0.2)
missing, _, _ = call("POST", URL, {"source": "helpdesk"})
long, _, _ = call("POST", URL, {"prompt": "x" * 50001})
limited, _, headers = call("POST", URL, {"prompt": "Once more."})
unknown, _, _ = call("POST", URL[:-1] + ("a" if URL[-1] != "a" else "b"), {"prompt": "Hello"})
json.dump({"status": status, "job": job, "state": state, "missing": missing, "long": long, "limited": limited,
    "retry": int(headers["Retry-After"]), "unknown": unknown}, sys.stdout)
`;

describe('a client program of URL triggers', () => {
  // B-01, B-08, B-10, B-15
  it('works with nothing but the URL changed', async () => {
    const threads = new Threads(app);
    const { url } = await threads.trigger(await threads.create(), { rateLimitPerHour: 3 });
    const { stdout } = await run('python3', ['-c', URL_CLIENT], {
      env: { PATH: process.env['PATH'] ?? '', URL: url },
    });
    const seen = JSON.parse(stdout) as Record<string, unknown> & { job: Job; retry: number };
    expect(seen).toMatchObject({
      status: 202,
      job: { status: 'queued', message: 'Prompt queued for processing', estimatedWaitTime: '2-30 seconds' },
      state: { status: 'completed', jobId: seen.job.jobId, errorMessage: null },
      missing: 400,
      long: 400,
      limited: 429,
      unknown: 404,
    });
    expect(seen.job.jobId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seen.retry).toBeGreaterThan(3_500);
  });
});

describe('curl with a bearer token, as prompts are documented to be sent', () => {
  it('starts the run with prompt and context, and hears where it is', async () => {
    const token = 'bearer-token-of-the-curl-test-0123456789';
    const credentials = [{ name: 'acme', secret: '{{secrets.curl}}' }];
    await app.publish(promptWorkflow('pdfs', { trigger: { auth: { mode: 'bearer', credentials } } }), {
      curl: token,
    });
    const command = `curl -s -X POST "$BASE/api/webhooks/prompt/pdfs" \\
      -H "Authorization: Bearer $TOKEN" \\
      -H 'Content-Type: application/json' \\
      -d '{
      "prompt": "Summarize these PDFs into bullet points and email to team@example.com",
      "context": {
        "paths": [
          "gs://my-bucket/docs/q1.pdf",
          "gs://my-bucket/docs/q2.pdf"
        ]
      }
    }'`;
    const answer = JSON.parse(await shell(command, { BASE: app.url, TOKEN: token })) as Record<
      string,
      string
    >;
    expect(answer).toMatchObject({
      status: 'accepted',
      statusUrl: expect.stringContaining(answer['runId'] ?? '-'),
    });
    expect(await app.management.run(answer['runId'] ?? '')).toMatchObject({
      input: { context: { paths: ['gs://my-bucket/docs/q1.pdf', 'gs://my-bucket/docs/q2.pdf'] } },
    });
  });
});

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
