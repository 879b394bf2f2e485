import { compileAuthPolicy, verifyCaller } from '#security';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { startReceiver } from './support/result-receiver.js';
import type { ReceivedResult, ResultReceiver } from './support/result-receiver.js';
import { postPrompt, Threads } from './support/threads.js';
import type { Job } from './support/threads.js';

const SECRET = 'thread-result-secret-0123456789';

let app: TestApp;
let threads: Threads;
let receiver: ResultReceiver;
beforeAll(async () => {
  app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8' } });
  app.keepSecret(SECRET);
  threads = new Threads(app);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await app.close();
});

const isSigned = ({ headers, body }: ReceivedResult): boolean =>
  verifyCaller({
    policy: compileAuthPolicy({
      mode: 'hmac_sha256',
      credentials: [{ id: 'c', name: 'c', secrets: [{ value: SECRET, expiresAt: null }] }],
    }),
    headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
    body: Buffer.from(body),
    now: app.clock.now().getTime(),
  }).ok;

describe('the result webhook of an API trigger', () => {
  it.each([false, true])(
    'gets the signed answer (ephemeral: %s), which an ephemeral one leaves nowhere else',
    async (ephemeral) => {
      const thread = await threads.create();
      const resultWebhook = { url: receiver.url, secret: SECRET };
      const { url } = await threads.trigger(thread, { ephemeral, resultWebhook });
      const before = receiver.received.length;
      const prompt = `axolotl-${ephemeral} likes ponds`;
      const { jobId } = (await (await postPrompt(url, { prompt })).json()) as Job;
      const runId = `run_${jobId.replaceAll('-', '')}`;
      await eventually(
        async () => receiver.received.length,
        (count) => count > before,
        10_000,
      );
      const arrived = receiver.received[before] as ReceivedResult;
      expect(isSigned(arrived)).toBe(true);
      expect(JSON.parse(arrived.body)).toMatchObject({
        type: 'run.completed',
        data: { runId, status: 'completed' },
      });
      expect(arrived.body).toContain(prompt);
      const deliveries = () =>
        app.management.call<{ items: { status: string }[] }>('GET', `deliveries?run=${runId}`);
      await eventually(deliveries, ({ items }) => items[0]?.status === 'delivered', 10_000);
      expect((await everythingStored(app.database.url)).includes(prompt)).toBe(!ephemeral);
    },
  );
});
