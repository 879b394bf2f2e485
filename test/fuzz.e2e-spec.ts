import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { brokenRequest, soundRequest } from './support/fuzzed-request.js';
import type { FuzzTarget } from './support/fuzzed-request.js';
import { Management } from './support/management.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { Random } from './support/random.js';
import { registerSecret, secret } from './support/secrets.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

/** CI sends 100,000 (.ci/run); a developer's run sends a tenth of it, so that the whole suite stays under 5 minutes. */
const REQUESTS = Number(process.env['PROMPTHOOK_TEST_FUZZ_REQUESTS'] ?? 10_000);
/** Requests written at once to one connection. */
const PER_BATCH = 25;
/** Connections in a row that may break without an answer before a request counts as unanswered. */
const MOST_BARREN = 3;
const CONNECTIONS = 24;
/** The server's own time for a request is shorter: a connection that lives longer hangs. */
const REQUEST_TIMEOUT_SECONDS = 5;
const HANGS_AFTER_MS = 25_000;
/** Some callers stop in the middle and keep the connection open: the server has to end it. */
const SILENT_CALLERS = 40;
const STATUS_LINE = /HTTP\/1\.1 ([2-5]\d\d) [A-Z]/g;

/** What came back on one connection. */
interface Exchange {
  readonly statuses: readonly number[];
  readonly hung: boolean;
}

/** `PROMPTHOOK_TEST_SEED` repeats a run. */
const SEED = Number(process.env['PROMPTHOOK_TEST_SEED'] ?? randomBytes(4).readUInt32LE());

describe(`${REQUESTS.toLocaleString('en')} random and mutated requests (seed ${SEED})`, () => {
  let database: TestDatabase;
  let app: StartedApp;
  let target: FuzzTarget;
  const sent = { requests: 0, connections: 0 };
  const statuses = new Map<number, number>();
  const bad: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    const apiKey = secret();
    const encryptionKey = randomBytes(32).toString('hex');
    registerSecret(encryptionKey);
    app = await startApp({
      DATABASE_URL: database.url,
      PROMPTHOOK_API_KEY: apiKey,
      PROMPTHOOK_ENCRYPTION_KEY: encryptionKey,
      REQUEST_TIMEOUT_SECONDS: String(REQUEST_TIMEOUT_SECONDS),
      AUTH_FAILURES_PER_MINUTE: '100000',
      LOG_LEVEL: 'warn',
    });
    const management = new Management(app.url, apiKey);
    const [token, key] = [secret('pt_'), secret()];
    await management.secret('fuzz_token', token);
    await management.secret('fuzz_key', key);
    const auth = (mode: string, name: string) => ({
      mode,
      credentials: [{ name: 'fuzz', secret: `{{secrets.${name}}}` }],
    });
    await management.publish(promptWorkflow('fuzz-open'));
    await management.publish(
      promptWorkflow('fuzz-bearer', {
        trigger: { auth: auth('bearer', 'fuzz_token'), response: { mode: 'auto' } },
        blocks: [responseBlock({ said: '<apiprompt1.prompt>', context: '<apiprompt1.context>' })],
      }),
    );
    await management.publish(
      promptWorkflow('fuzz-hmac', { trigger: { auth: auth('hmac_sha256', 'fuzz_key') } }),
    );
    const path = '/api/webhooks/prompt/fuzz-';
    target = {
      open: `${path}open`,
      bearer: { path: `${path}bearer`, token },
      hmac: { path: `${path}hmac`, secret: key },
    };
  }, 120_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  /**
   * Writes sound requests in one go and reads until the server closes. `last` goes out when they have their answers,
   * and then this side ends; not before, because the server takes that for a caller who has left. Null: the server
   * is to close by itself.
   */
  const exchange = (bytes: Buffer, sound: number, last: Buffer | null): Promise<Exchange> =>
    new Promise((resolve) => {
      const port = Number(new URL(app.url).port);
      // Half open: the server's answer to bytes that end early comes after our end.
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      let text = '';
      let answers = 0;
      let hung = false;
      const deadline = setTimeout(() => {
        hung = true;
        socket.destroy();
      }, HANGS_AFTER_MS);
      socket.on('data', (chunk: Buffer) => {
        const seen = text.length;
        text += chunk.toString('latin1');
        // From before the new piece, because a status line may have come in two.
        answers += (text.slice(Math.max(0, seen - 20)).match(STATUS_LINE) ?? []).length;
        if (last && answers >= sound && !socket.writableEnded) socket.end(last);
      });
      socket.on('end', () => socket.destroy());
      // Cut while we still write: the answer that was given before counts, and `close` follows.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        clearTimeout(deadline);
        resolve({
          statuses: [...text.matchAll(STATUS_LINE)].map(([, status]) => Number(status)),
          hung,
        });
      });
      socket.write(bytes);
    });

  const judge = (number: number, result: Exchange): void => {
    for (const status of result.statuses) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const failing = result.statuses.filter((status) => status >= 500);
    if (failing.length > 0) bad.push(`batch ${number}: ${failing.join(', ')}`);
    if (result.hung) bad.push(`batch ${number}: still open after ${HANGS_AFTER_MS} ms`);
  };

  /**
   * A server may close after any answer (it does after a body that it did not read), so what is left goes out again on
   * another connection, as with any client. Each sound request must get its answer in the end.
   */
  const fuzzBatch = async (number: number): Promise<void> => {
    // A seed for each batch, so that one can be repeated alone.
    const random = new Random(SEED + number * 7919);
    const endsBroken = random.chance(0.6);
    const count = endsBroken ? PER_BATCH - 1 : PER_BATCH;
    const parts = Array.from({ length: count }, (_, n) => soundRequest(random, target, n === PER_BATCH - 1));
    const broken = endsBroken ? brokenRequest(random, target) : null;
    // In the same write as the others, the server may meet it before it has answered them.
    const isPipelined = random.chance(0.2);
    sent.requests += PER_BATCH;
    for (let done = 0, barren = 0; done < count;) {
      const left = parts.slice(done);
      const bytes = Buffer.concat([...left, ...(broken && isPipelined ? [broken] : [])]);
      const last = isPipelined ? Buffer.alloc(0) : broken;
      const result = await exchange(bytes, left.length, endsBroken ? last : null);
      sent.connections += 1;
      judge(number, result);
      if (result.hung) return;
      done += result.statuses.length;
      barren = result.statuses.length === 0 ? barren + 1 : 0;
      if (barren > MOST_BARREN) {
        bad.push(`batch ${number}: no answer to request ${done}`);
        return;
      }
    }
  };

  it('are all answered or cut off in time, none with 5xx', async () => {
    const total = Math.ceil(REQUESTS / PER_BATCH);
    let next = 0;
    const caller = async (): Promise<void> => {
      while (next < total && bad.length < 20) {
        const number = next;
        next += 1;
        await fuzzBatch(number);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, caller));
    const counts = Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b));
    process.stdout.write(
      `fuzz: seed ${SEED}, ${sent.requests} requests on ${sent.connections} connections, answers ${JSON.stringify(counts)}\n`,
    );
    expect(bad).toEqual([]);
    expect(sent.requests).toBeGreaterThanOrEqual(REQUESTS);
    // The fuzzer got past the door: every kind of decision was made, and runs were started.
    for (const status of [200, 202, 400, 401, 404, 405, 413, 415])
      expect(counts).toHaveProperty(String(status));
    expect(statuses.get(202)).toBeGreaterThan(1000);
  }, 300_000);

  it('that stop in the middle are ended by the server', async () => {
    const results = await Promise.all(
      Array.from({ length: SILENT_CALLERS }, (_, number) => {
        const random = new Random(SEED ^ (number + 1));
        const request = soundRequest(random, target, false);
        return exchange(request.subarray(0, Math.max(1, random.below(request.length - 1))), 0, null);
      }),
    );
    expect(results.filter(({ hung }) => hung)).toEqual([]);
    expect(results.flatMap((result) => result.statuses).filter((status) => status >= 500)).toEqual([]);
  }, 60_000);

  it('leave the process alive, without an error in its log, and able to serve', async () => {
    expect(() => process.kill(app.pid, 0)).not.toThrow();
    const errors = app
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":"error"'));
    expect(errors.slice(0, 5)).toEqual([]);
    const call = async (path: string, headers: Record<string, string>) => {
      const response = await fetch(`${app.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ prompt: 'still there?', context: { yes: true } }),
      });
      return { status: response.status, body: await response.json() };
    };
    expect(await call(target.bearer.path, { authorization: `Bearer ${target.bearer.token}` })).toEqual({
      status: 200,
      body: { said: 'still there?', context: { yes: true } },
    });
    expect(await call(target.open, {})).toMatchObject({ status: 202, body: { status: 'accepted' } });
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
  });
});
