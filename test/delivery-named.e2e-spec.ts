import { createHmac } from 'node:crypto';
import { Agents, agentWorkflow, sendEvent } from './support/agents.js';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { startReceiver } from './support/result-receiver.js';
import type { ReceivedResult, ResultReceiver } from './support/result-receiver.js';
import { postPrompt, Threads } from './support/threads.js';

const SECRET = 'named-receiver-secret-0123456789';

interface Delivery {
  readonly id: string;
  readonly status: string;
  readonly url: string | null;
  readonly reason: string | null;
}

let app: TestApp;
let threads: Threads;
/** The trigger's own receiver, and one that calls name. */
let own: ResultReceiver;
let named: ResultReceiver;
beforeAll(async () => {
  app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8' } });
  app.keepSecret(SECRET);
  await app.management.secret('result', SECRET);
  threads = new Threads(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  own = await startReceiver();
  named = await startReceiver();
});
afterEach(async () => {
  await own.close();
  await named.close();
});

const asksFor = (url: string): Record<string, string> => ({ prefer: `result-webhook="${url}"` });
const arrived = async (receiver: ResultReceiver): Promise<ReceivedResult> =>
  (
    await eventually(
      async () => receiver.received,
      (received) => received.length > 0,
      15_000,
    )
  )[0] as ReceivedResult;
const deliveries = async (query: string): Promise<readonly Delivery[]> =>
  (await app.management.call<{ items: Delivery[] }>('GET', `deliveries?${query}`)).items;
const settled = (query: string): Promise<Delivery> =>
  eventually(
    async () => (await deliveries(query))[0],
    (delivery) => delivery !== undefined && delivery.status !== 'pending',
    15_000,
  ) as Promise<Delivery>;

let made = 0;
const publish = async (resultWebhook: object): Promise<{ path: string; trigger: string }> => {
  const path = `named${(made += 1)}`;
  const trigger = await app.publish(
    promptWorkflow(path, { trigger: { resultWebhook: { ...resultWebhook } } }),
  );
  return { path, trigger };
};

describe('a call that names the receiver of its result', () => {
  it('has it sent there, signed with the key of the trigger, and not to the own receiver of the trigger', async () => {
    const { path } = await publish({ url: own.url, secret: '{{secrets.result}}', allowedUrls: [named.url] });
    const response = await app.call(path, asksFor(`${named.url}?job=7`));
    expect(response.status).toBe(202);
    expect(response.headers.get('preference-applied')).toBe('result-webhook');
    const { runId } = (await response.json()) as { runId: string };
    const { headers, body } = await arrived(named);
    expect(JSON.parse(body)).toMatchObject({
      type: 'run.completed',
      data: { runId, output: { length: { result: 2 } } },
    });
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const signature = createHmac('sha256', SECRET).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(await settled(`run=${runId}`)).toMatchObject({ status: 'delivered', url: `${named.url}?job=7` });
    expect(own.received).toEqual([]);
  });

  it('is one of many: another call of the trigger has its result sent to the own receiver of the trigger', async () => {
    const { path } = await publish({ url: own.url, secret: '{{secrets.result}}', allowedUrls: [named.url] });
    expect((await app.call(path)).headers.get('preference-applied')).toBeNull();
    await arrived(own);
    expect(named.received).toEqual([]);
  });

  it('needs no own receiver of the trigger; a call that names none is then sent nowhere', async () => {
    const { path, trigger } = await publish({ secret: '{{secrets.result}}', allowedUrls: [named.url] });
    const silent = (await (await app.call(path)).json()) as { runId: string };
    await eventually(
      () => app.management.run(silent.runId),
      ({ status }) => status === 'completed',
      15_000,
    );
    await app.call(path, asksFor(named.url));
    await arrived(named);
    expect(await deliveries(`trigger=${trigger}`)).toHaveLength(1);
  });

  it('keeps its other preferences, and waits for the answer besides', async () => {
    const { path } = await publish({ secret: '{{secrets.result}}', allowedUrls: [named.url] });
    const response = await app.call(path, { prefer: `wait=20, result-webhook="${named.url}"` });
    expect(response.status).toBe(200);
    expect(response.headers.get('preference-applied')).toBe('wait=20, result-webhook');
    await arrived(named);
  });

  it.each<[string, object | null, string]>([
    [
      'another URL',
      { allowedUrls: ['https://hooks.example.com/in/'] },
      'result-webhook="https://hooks.example.com/out/"',
    ],
    [
      'any URL of a trigger without a list',
      { url: 'https://hooks.example.com/' },
      'result-webhook="https://hooks.example.com/"',
    ],
    ['any URL of a trigger without a result webhook', null, 'result-webhook="https://hooks.example.com/"'],
    ['no URL at all', { allowedUrls: ['https://hooks.example.com/in/'] }, 'result-webhook'],
  ])('is refused with 400 for %s, and starts nothing', async (_, webhook, prefer) => {
    const path = `refuses${(made += 1)}`;
    const resultWebhook = webhook && { secret: '{{secrets.result}}', ...webhook };
    const trigger = await app.publish(
      promptWorkflow(path, { trigger: resultWebhook ? { resultWebhook } : {} }),
    );
    const response = await app.call(path, { prefer });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_request', error: { param: 'Prefer' } });
    const runs = await app.management.call<{ items: unknown[] }>('GET', `runs?trigger=${trigger}`);
    expect(runs.items).toEqual([]);
  });

  it('is sent nothing when the list of the trigger names it no more', async () => {
    named.answer({ status: 500 });
    const { path } = await publish({ secret: '{{secrets.result}}', allowedUrls: [named.url] });
    const { runId } = (await (await app.call(path, asksFor(named.url))).json()) as { runId: string };
    await arrived(named);
    const other = { secret: '{{secrets.result}}', allowedUrls: ['https://hooks.example.com/'] };
    await app.publish(promptWorkflow(path, { trigger: { resultWebhook: other } }));
    app.clock.advance(6.1);
    expect(await settled(`run=${runId}`)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('allowedUrls') as string,
    });
    expect(named.received).toHaveLength(1);
  });

  it('gives up on 410, which says nothing of the next call', async () => {
    named.answer({ status: 410 });
    const { path } = await publish({ secret: '{{secrets.result}}', allowedUrls: [named.url] });
    const first = (await (await app.call(path, asksFor(named.url))).json()) as { runId: string };
    expect(await settled(`run=${first.runId}`)).toMatchObject({ status: 'failed' });
    named.answer({ status: 204 });
    const second = (await (await app.call(path, asksFor(named.url))).json()) as { runId: string };
    expect(await settled(`run=${second.runId}`)).toMatchObject({ status: 'delivered' });
  });
});

describe('a generic webhook', () => {
  it('has the result of a call sent where the call says, also while it is streamed', async () => {
    const resultWebhook = { secret: '{{secrets.result}}', allowedUrls: [named.url] };
    await app.management.publish({
      version: 1,
      name: 'named-hook',
      blocks: [
        {
          id: 'b1',
          name: 'webhook1',
          type: 'webhook',
          params: { path: 'namedhook', auth: { mode: 'none' }, response: { mode: 'async' }, resultWebhook },
        },
        { id: 'b2', name: 'animal', type: 'transform', params: { expression: '<webhook1.body.animal>' } },
      ],
      edges: [{ from: 'b1', to: 'b2' }],
    } as { name: string });
    const response = await fetch(`${app.url}/api/webhooks/trigger/namedhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...asksFor(named.url) },
      body: '{"animal":"a slow loris"}',
    });
    expect([response.status, response.headers.get('preference-applied')]).toEqual([200, 'result-webhook']);
    expect(await response.text()).toContain('run.completed');
    expect((await arrived(named)).body).toContain('a slow loris');
  });
});

describe('an API trigger of a thread', () => {
  const settings = () => ({ secret: SECRET, allowedUrls: [named.url], hubSignature: true });

  it.each([false, true])('sends the answer where the call says (ephemeral: %s)', async (ephemeral) => {
    const thread = await threads.create();
    const { url, id } = await threads.trigger(thread, { ephemeral, resultWebhook: settings() });
    const prompt = `named ocelot ${ephemeral}`;
    const response = await postPrompt(url, { prompt }, asksFor(named.url));
    expect(response.headers.get('preference-applied')).toBe('result-webhook');
    expect(Object.keys((await response.json()) as object)).toHaveLength(4);
    expect((await arrived(named)).body).toContain(prompt);
    expect(await settled(`trigger=${id}`)).toMatchObject({ status: 'delivered' });
    expect((await everythingStored(app.database.url)).includes(prompt)).toBe(!ephemeral);
  });

  it('signs X-Hub-Signature-256 besides when it is asked to (O-01)', async () => {
    const { url } = await threads.trigger(await threads.create(), { resultWebhook: settings() });
    await postPrompt(url, { prompt: 'Hello' }, asksFor(named.url));
    const { headers, body } = await arrived(named);
    const expected = createHmac('sha256', SECRET).update(body).digest('hex');
    expect(headers['x-hub-signature-256']).toBe(`sha256=${expected}`);
    expect(headers['webhook-signature']).toMatch(/^v1,/);
  });

  it('refuses another URL after its limit and before anything is stored', async () => {
    const { url, id } = await threads.trigger(await threads.create(), {
      rateLimitPerHour: 1,
      resultWebhook: settings(),
    });
    const refused = await postPrompt(url, { prompt: 'Hello' }, asksFor('https://elsewhere.example.com/'));
    expect(refused.status).toBe(400);
    expect(
      (await postPrompt(url, { prompt: 'Hello' }, asksFor('https://elsewhere.example.com/'))).status,
    ).toBe(429);
    expect(await deliveries(`trigger=${id}`)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['neither url nor list', { secret: SECRET }, 'needs a url'],
    ['an entry with a query', { secret: SECRET, allowedUrls: ['https://a.example.com/?x=1'] }, 'query'],
    [
      'an entry in the private network',
      { secret: SECRET, allowedUrls: ['https://10.0.0.1/'] },
      'public internet',
    ],
  ])('cannot have %s', async (_, resultWebhook, problem) => {
    const thread = await threads.create();
    await expect(threads.trigger(thread, { resultWebhook })).rejects.toThrow(problem);
  });
});

describe('an agent', () => {
  it('sends its answer where the event says', async () => {
    const document = agentWorkflow('named-agent');
    const [channel] = document['blocks'] as { params: object }[];
    if (channel)
      channel.params = { resultWebhook: { secret: '{{secrets.result}}', allowedUrls: [named.url] } };
    await app.management.publish(document);
    const agents = new Agents(app);
    const id = await agents.draft('named-agent');
    await agents.publish(id);
    const { token } = await agents.token({ agents: [id] });
    const response = await sendEvent(app.url, id, token, { input: 'a quiet quokka' }, asksFor(named.url));
    expect(response.status).toBe(202);
    expect(await response.text()).toBe('');
    expect(response.headers.get('preference-applied')).toBe('result-webhook');
    expect((await arrived(named)).body).toContain('quokka');
    const refused = await sendEvent(
      app.url,
      id,
      token,
      { input: 'x' },
      asksFor('https://elsewhere.example.com/'),
    );
    expect(refused.status).toBe(400);
  });
});

it('a result webhook that sends nothing anywhere is refused when it is published', async () => {
  const document = promptWorkflow('nowhere', {
    trigger: { resultWebhook: { secret: '{{secrets.result}}' } },
  });
  await expect(app.management.publish(document)).rejects.toThrow('result_webhook_without_url');
});
