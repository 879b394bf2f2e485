import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { freePort, startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const KILLS = 20;
const CALLERS = 8;
const KEY = 'owner-key-of-the-crash-test-0123456789';
const SETTLE_MS = 180_000;

/** Counts the calls of the workflow's external block, by the run that made them. */
class Outside {
  readonly hits = new Map<string, number>();
  #server: Server | null = null;

  async listen(): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { request: requestId } = JSON.parse(body) as { request: string };
        this.hits.set(requestId, (this.hits.get(requestId) ?? 0) + 1);
        // Slow enough that kills hit runs in flight.
        setTimeout(() => response.end('{"done":true}'), 15);
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hit`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

const workflow = (outside: string) => ({
  version: 1,
  name: 'crash',
  blocks: [
    {
      id: 'b1',
      name: 'in',
      type: 'api_prompt',
      params: {
        path: 'crash',
        auth: { mode: 'none' },
        rateLimit: { limit: 10_000, windowSeconds: 1 },
        response: { mode: 'async' },
      },
    },
    { id: 'b2', name: 'prepare', type: 'transform', params: { expression: '$uppercase(<in.prompt>)' } },
    {
      id: 'b3',
      name: 'outside',
      type: 'http_request',
      params: { method: 'POST', url: outside, body: { request: '<in.requestId>', text: '<prepare.result>' } },
    },
    // A call that was cut off in flight may have happened: it is not made again, and the author decides here.
    {
      id: 'b4',
      name: 'uncertain',
      type: 'transform',
      params: { expression: '{"code": <outside.error.code>}' },
    },
  ],
  edges: [
    { from: 'b1', to: 'b2' },
    { from: 'b2', to: 'b3' },
    { from: 'b3', port: 'error', to: 'b4' },
  ],
});

describe('a process that is killed at random moments under load', () => {
  const outside = new Outside();
  let database: TestDatabase;
  let app: StartedApp | null = null;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await app?.kill();
    outside.close();
    await database.drop();
  });

  it('loses no acknowledged call and runs no external block twice', async () => {
    const target = await outside.listen();
    const env = {
      DATABASE_URL: database.url,
      PROMPTHOOK_API_KEY: KEY,
      PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      EGRESS_ALLOW: '127.0.0.0/8',
      LOG_LEVEL: 'warn',
      PORT: String(await freePort()),
    };
    app = await startApp(env);
    const management = new Management(app.url, KEY);
    await management.publish(workflow(target));

    const acknowledged = new Map<string, string>(); // request id -> run id
    let sent = 0;
    const load = { stopped: false };
    const call = async () => {
      while (!load.stopped) {
        sent += 1;
        try {
          const response = await fetch(`${env.PORT && app ? app.url : ''}/api/webhooks/prompt/crash`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ prompt: `call ${sent}` }),
          });
          const answer = (await response.json()) as { requestId: string; runId: string };
          if (response.status === 202) acknowledged.set(answer.requestId, answer.runId);
        } catch {
          // Killed: nothing was acknowledged. Not sooner, because refused calls take time from the start of the next one.
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    };
    const callers = Array.from({ length: CALLERS }, call);

    for (let kill = 0; kill < KILLS; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 500));
      await app.kill();
      app = await startApp(env);
    }
    load.stopped = true;
    await Promise.all(callers);

    const statuses: Record<string, number> = {};
    const open = new Set(acknowledged.values());
    for (const deadline = Date.now() + SETTLE_MS; open.size > 0 && Date.now() < deadline;) {
      for (const runId of open) {
        const { status } = await management.run(runId);
        if (!['completed', 'failed', 'cancelled'].includes(status)) continue;
        open.delete(runId);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      if (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const twice = [...outside.hits.values()].filter((hits) => hits > 1).length;
    const never = [...acknowledged.keys()].filter((requestId) => !outside.hits.has(requestId)).length;
    process.stdout.write(
      `crash: ${KILLS} kills, ${sent} calls, ${acknowledged.size} acknowledged, ended ${JSON.stringify(statuses)}, ` +
        `${open.size} open, ${outside.hits.size} external calls, ${twice} made twice, ${never} acknowledged but cut off before the call\n`,
    );
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    expect([...open]).toEqual([]);
    expect(statuses).toEqual({ completed: acknowledged.size });
    expect(twice).toBe(0);
  }, 1_200_000);
});
