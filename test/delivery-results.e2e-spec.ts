import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compileAuthPolicy, verifyCaller } from '#security';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { startReceiver } from './support/result-receiver.js';
import type { ReceivedResult, ResultReceiver } from './support/result-receiver.js';

const OLD_SECRET = 'result-secret-of-yesterday-0123456789';
const SECRET = 'result-secret-of-today-0123456789';
const DAY = 86_400;

interface Delivery {
  readonly id: string;
  readonly run: string;
  readonly trigger: string;
  readonly status: string;
  readonly reason: string | null;
  readonly nextAt: string | null;
  readonly attempts: readonly {
    attempt: number;
    status: number | null;
    error: string | null;
    response: string;
  }[];
}

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  const env = { EGRESS_ALLOW: '127.0.0.0/8' };
  app = await bootApp({ env });
  other = await bootApp({ env, database: app.database, clock: app.clock });
  app.keepSecret(SECRET);
});
afterAll(async () => {
  await other.close();
  await app.close();
});

let receiver: ResultReceiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

let made = 0;
/** A trigger that delivers to the receiver. @returns its path */
const delivering = async (
  webhook: object = { url: receiver.url, secret: '{{secrets.result}}' },
): Promise<string> => {
  const path = `delivers${(made += 1)}`;
  await app.publish(promptWorkflow(path, { trigger: { resultWebhook: { ...webhook } } }), { result: SECRET });
  return path;
};

const start = async (path: string): Promise<string> => {
  const response = await app.call(path);
  expect(response.status).toBe(202);
  return ((await response.json()) as { runId: string }).runId;
};

const deliveriesOf = async (run: string): Promise<readonly Delivery[]> =>
  (await app.management.call<{ items: Delivery[] }>('GET', `deliveries?run=${run}`)).items;

const until = (run: string, satisfies: (delivery: Delivery) => boolean): Promise<Delivery> =>
  eventually(
    async () => (await deliveriesOf(run))[0],
    (delivery) => delivery !== undefined && satisfies(delivery),
    10_000,
  ) as Promise<Delivery>;

const attempted = (times: number) => (delivery: Delivery) => delivery.attempts.length === times;
const ended = (delivery: Delivery) => delivery.status !== 'pending';

const isSigned = ({ headers, body }: ReceivedResult, secret: string): boolean =>
  verifyCaller({
    policy: compileAuthPolicy({
      mode: 'hmac_sha256',
      credentials: [{ id: 'c', name: 'c', secrets: [{ value: secret, expiresAt: null }] }],
    }),
    headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
    body: Buffer.from(body),
    now: app.clock.now().getTime(),
  }).ok;

const waitsMs = (delivery: Delivery): number => Date.parse(delivery.nextAt ?? '') - app.clock.now().getTime();

describe('a result webhook', () => {
  // O-01
  it('gets the result of a run, once over two instances, signed as Standard Webhooks', async () => {
    const run = await start(await delivering());
    const delivery = await until(run, ended);
    expect(delivery).toMatchObject({
      status: 'delivered',
      attempts: [{ attempt: 1, status: 204, error: null }],
    });
    const [first, ...more] = receiver.received;
    if (!first) throw new Error('nothing arrived');
    expect(more).toEqual([]);
    expect(first.headers['webhook-id']).toBe(delivery.id);
    expect(isSigned(first, SECRET)).toBe(true);
    expect(isSigned(first, 'another-secret-0123456789')).toBe(false);
    expect(JSON.parse(first.body)).toMatchObject({
      type: 'run.completed',
      data: { runId: run, status: 'completed', error: null },
    });
  });

  // O-01, O-03
  it('is tried again under the same id after 5 s, 5 m and so on, at last given up', async () => {
    receiver.answer({ status: 500, body: 'no' });
    const run = await start(await delivering());
    for (const [at, seconds] of [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000].entries()) {
      const delivery = await until(run, attempted(at + 1));
      expect(waitsMs(delivery)).toBeGreaterThanOrEqual(800 * seconds);
      expect(waitsMs(delivery)).toBeLessThanOrEqual(1_200 * seconds);
      app.clock.advance(1.2 * seconds);
    }
    expect(await until(run, ended)).toMatchObject({ status: 'failed', nextAt: null });
    expect(receiver.received).toHaveLength(8);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(8);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  }, 40_000);

  // O-02, O-05
  it('never follows a redirect, and keeps 20,000 bytes of an answer at most', async () => {
    const target = await startReceiver();
    try {
      receiver.answer({ status: 302, headers: { location: target.url }, body: 'x'.repeat(50_000) });
      const { attempts } = await until(await start(await delivering()), attempted(1));
      expect(attempts[0]?.error).toMatch(/Redirects are not followed/);
      expect(attempts[0]?.response).toHaveLength(20_000);
      expect(target.received).toEqual([]);
    } finally {
      await target.close();
    }
  });

  // O-02
  it.each([429, 503])('lets Retry-After of a %i double a delay, not more', async (status) => {
    receiver.answer({ status, headers: { 'retry-after': '3600' } });
    expect(waitsMs(await until(await start(await delivering()), attempted(1)))).toBe(10_000);
  });

  // O-02
  it('is switched off by 410, and on again by a redelivery', async () => {
    receiver.answer({ status: 410 });
    const path = await delivering();
    const run = await start(path);
    const gone = await until(run, ended);
    expect(gone).toMatchObject({ status: 'failed', reason: 'The receiver answered 410 Gone.' });
    expect(await until(await start(path), ended)).toMatchObject({ status: 'failed', attempts: [] });
    expect(receiver.received).toHaveLength(1);
    const troubled = () => app.management.call<{ items: { trigger: string }[] }>('GET', 'result-receivers');
    const notice = { trigger: gone.trigger, disabledReason: 'The receiver answered 410 Gone.' };
    expect((await troubled()).items).toContainEqual(expect.objectContaining(notice));

    receiver.answer({ status: 200 });
    await app.management.call('POST', `deliveries/${gone.id}/redeliver`);
    expect(await until(run, (delivery) => delivery.status === 'delivered')).toMatchObject({
      id: gone.id,
      attempts: [{ attempt: 1 }, { attempt: 2, status: 200 }],
    });
    expect((await troubled()).items).not.toContainEqual(expect.objectContaining({ trigger: gone.trigger }));
    expect(await until(await start(path), ended)).toMatchObject({ status: 'delivered' });
    const audit = await app.management.call<{ items: { action: string }[] }>('GET', 'audit?limit=200');
    const actions = audit.items.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['result_webhook.disable', 'delivery.redeliver']));
  });

  // O-04
  it('is switched off by five days of nothing but failures', async () => {
    receiver.answer({ status: 500 });
    const path = await delivering();
    await until(await start(path), attempted(1));
    app.clock.advance(5 * DAY);
    expect(await until(await start(path), ended)).toMatchObject({
      status: 'failed',
      // The earlier run's delivery is due again too: whichever failed first gave the receiver up.
      reason: expect.stringContaining('Every attempt failed for 5 days.') as string,
    });
  });

  // O-01
  // O-04
  it('is not switched off when one of its answers was good in between', async () => {
    const path = await delivering();
    receiver.answer({ status: 500 });
    const failing = await start(path);
    await until(failing, attempted(1));
    app.clock.advance(3 * DAY);
    receiver.answer({ status: 204 });
    await until(failing, (delivery) => delivery.status === 'delivered');
    receiver.answer({ status: 500 });
    app.clock.advance(2.5 * DAY);
    const late = await until(await start(path), attempted(1));
    expect(late).toMatchObject({ status: 'pending', reason: null });
  });

  // O-05
  it('is given 20 seconds in all, and then the attempt has failed', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
      const run = await start(await delivering({ url, secret: '{{secrets.result}}' }));
      const { attempts } = await eventually(
        async () => (await deliveriesOf(run))[0] ?? { attempts: [] },
        (delivery) => delivery.attempts.length === 1,
        60_000,
      );
      expect(attempts[0]).toMatchObject({
        status: null,
        error: expect.stringContaining('20000 ms') as string,
      });
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  }, 90_000);

  it('is signed with the old and the new secret while one is being rotated', async () => {
    const path = await delivering();
    await app.management.call('PUT', 'secrets/result', { value: OLD_SECRET });
    await app.management.call('PUT', 'secrets/result', { value: SECRET, graceSeconds: 3600 });
    await until(await start(path), ended);
    const [first] = receiver.received;
    if (!first) throw new Error('nothing arrived');
    expect(isSigned(first, SECRET) && isSigned(first, OLD_SECRET)).toBe(true);
  });

  // O-08
  it('gets headers that the author adds, secrets in them too, and ours stay ours', async () => {
    const headers = { 'X-Api-Key': 'key {{secrets.result}}', 'Content-Type': 'text/plain' };
    const run = await start(await delivering({ url: receiver.url, secret: '{{secrets.result}}', headers }));
    expect(await until(run, ended)).toMatchObject({ status: 'delivered' });
    expect(receiver.received[0]?.headers).toMatchObject({
      'x-api-key': `key ${SECRET}`,
      'content-type': 'application/json',
    });
  });

  // O-08
  it.each([
    ['Host', 'elsewhere.example.com'],
    ['Connection', 'close'],
    ['Transfer-Encoding', 'chunked'],
    ['webhook-signature', 'v1,forged'],
    ['X-Split', 'a\r\nX-Forged: 1'],
    ['X-Missing', '{{secrets.never_stored}}'],
  ])('is sent nothing with the header %s: %j', async (name, value) => {
    const path = `header${(made += 1)}`;
    const resultWebhook = { url: receiver.url, secret: '{{secrets.result}}', headers: { [name]: value } };
    const document = promptWorkflow(path, { trigger: { resultWebhook } });
    const published = await app.publish(document, { result: SECRET }).catch((error: Error) => error.message);
    if (!published.startsWith('trg_')) {
      expect(published).toContain('missing_secret');
      return;
    }
    expect(await until(await start(path), ended)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('resultWebhook.headers cannot be sent') as string,
      attempts: [],
    });
    expect(receiver.received).toEqual([]);
  });

  it('gets nothing unsigned', async () => {
    const run = await start(await delivering({ url: receiver.url }));
    expect(await until(run, ended)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('no secret') as string,
    });
    expect(receiver.received).toEqual([]);
  });

  // O-06, O-07
  it('may not point into the private network', async () => {
    const run = await start(await delivering({ url: 'https://10.0.0.1/x', secret: '{{secrets.result}}' }));
    const { attempts } = await until(run, attempted(1));
    expect(attempts[0]).toMatchObject({
      status: null,
      error: expect.stringContaining('EGRESS_ALLOW') as string,
    });
  });
});

it('a delivery of nobody is not found', async () => {
  await expect(app.management.call('POST', 'deliveries/dlv_none/redeliver')).rejects.toThrow('answered 404');
});
