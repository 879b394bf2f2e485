import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { startReceiver } from './support/result-receiver.js';
import type { ReceivedResult, ResultReceiver } from './support/result-receiver.js';
import { postPrompt, Threads } from './support/threads.js';
import { compileAuthPolicy, verifyCaller } from '#security';
import { openDatabase } from '#store';

const SECRET = 'thread-result-secret-0123456789';
const QUESTION = 'What is the airspeed of a swallow?';

let app: TestApp;
let threads: Threads;
let thread: string;
let receiver: ResultReceiver;
beforeAll(async () => {
  app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8' } });
  app.keepSecret(SECRET);
  threads = new Threads(app);
  thread = await threads.create();
});
afterAll(() => app.close());
beforeEach(async () => {
  receiver = await startReceiver();
  // It gives back what it got, as careless receivers do.
  receiver.answer({ status: 200, body: QUESTION });
});
afterEach(() => receiver.close());

const deliver = async (ephemeral: boolean): Promise<ReceivedResult> => {
  const resultWebhook = { url: receiver.url, secret: SECRET };
  const { url } = await threads.trigger(thread, { ephemeral, resultWebhook });
  expect((await postPrompt(url, { prompt: QUESTION })).status).toBe(202);
  const [first] = await eventually(
    async () => receiver.received,
    (received) => received.length > 0,
    15_000,
  );
  if (!first) throw new Error('nothing arrived');
  return first;
};

const outputOf = ({ body }: ReceivedResult): unknown =>
  (JSON.parse(body) as { type: string; data: { output: unknown } }).data.output;

const storedOf = async (id: unknown): Promise<{ status: string; payload: unknown; response: unknown }> => {
  const database = await openDatabase({ url: app.database.url, onError: () => undefined });
  try {
    const [row] = await eventually(
      () =>
        database.query<{ status: string; payload: unknown; response: unknown }>(
          `SELECT d.status, d.payload, a.response FROM deliveries d JOIN delivery_attempts a ON a.delivery_id = d.id
           WHERE d.id = $1`,
          [id],
        ),
      (rows) => rows.length > 0,
    );
    if (!row) throw new Error('no delivery');
    return row;
  } finally {
    await database.close();
  }
};

describe('the result webhook of an API trigger', () => {
  it('gets the answer, signed with the key that was set with it', async () => {
    const result = await deliver(false);
    expect(JSON.parse(result.body)).toMatchObject({ type: 'run.completed' });
    expect(JSON.stringify(outputOf(result)).length).toBeGreaterThan(4);
    const verdict = verifyCaller({
      policy: compileAuthPolicy({
        mode: 'hmac_sha256',
        credentials: [{ id: 'c', name: 'c', secrets: [{ value: SECRET, expiresAt: null }] }],
      }),
      headers: Object.entries(result.headers).flatMap(([name, value]) => [name, String(value)]),
      body: Buffer.from(result.body),
      now: app.clock.now().getTime(),
    });
    expect(verdict).toMatchObject({ ok: true, scheme: 'standard' });
    expect(await storedOf(result.headers['webhook-id'])).toEqual({
      status: 'delivered',
      payload: null,
      response: QUESTION,
    });
  });

  it('gets the answer of an ephemeral trigger too, of which nothing stays behind', async () => {
    const result = await deliver(true);
    expect(outputOf(result)).not.toBeNull();
    expect(await storedOf(result.headers['webhook-id'])).toEqual({
      status: 'delivered',
      payload: null,
      response: null,
    });
    const id = String(result.headers['webhook-id']);
    await expect(app.management.call('POST', `deliveries/${id}/redeliver`)).rejects.toThrow('answered 409');
  });
});
