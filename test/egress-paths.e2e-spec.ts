import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { startReceiver } from './support/result-receiver.js';
import type { ResultReceiver } from './support/result-receiver.js';

/** Everything by which a user can make the server send a request, pointed at a server inside: none may arrive (O-09). */
const agent = (params: JsonObject): JsonObject => ({
  id: 'b2',
  name: 'agent1',
  type: 'agent',
  params: { model: 'demo', prompt: 'Call the tool search with <apiprompt1.prompt>', ...params },
});
const ways: Readonly<Record<string, (url: string) => { blocks?: JsonObject[]; trigger?: JsonObject }>> = {
  'an HTTP block': (url) => ({
    blocks: [{ id: 'b2', name: 'http1', type: 'http_request', params: { url } }],
  }),
  'an HTTP block by a name that leads inside': (url) => ({
    blocks: [
      {
        id: 'b2',
        name: 'http1',
        type: 'http_request',
        params: { url: url.replace('127.0.0.1', 'localhost') },
      },
    ],
  }),
  'an HTTP block to a URL of the caller': () => ({
    blocks: [{ id: 'b2', name: 'http1', type: 'http_request', params: { url: '<apiprompt1.prompt>' } }],
  }),
  'the base URL of a model connection of the workspace': () => ({ blocks: [agent({ model: 'inside/any' })] }),
  'the base URL of a model connection of the environment': () => ({
    blocks: [agent({ model: 'openai/any' })],
  }),
  'an MCP server': (url) => ({ blocks: [agent({ tools: [{ mcp: { url } }] })] }),
  'a result webhook': (url) => ({ trigger: { resultWebhook: { url, secret: '{{secrets.inside}}' } } }),
  'a result webhook of the call': (url) => ({
    trigger: { resultWebhook: { secret: '{{secrets.inside}}', allowedUrls: [url] } },
  }),
};

const boot = async (inside: ResultReceiver, egressAllow: string): Promise<TestApp> => {
  const app = await bootApp({
    env: { EGRESS_ALLOW: egressAllow, OPENAI_BASE_URL: inside.url, OPENAI_API_KEY: 'sk-inside-0123456789' },
  });
  const connection = { kind: 'openai_compatible', baseUrl: inside.url, apiKey: 'sk-inside-0123456789' };
  await app.management.call('PUT', 'connections/inside', connection);
  return app;
};

/** Makes the request by every way, and tells by which of them it arrived. */
const arrivals = async (egressAllow: string): Promise<string[]> => {
  const inside = await startReceiver();
  inside.answer({ status: 404, body: '{}' });
  const app = await boot(inside, egressAllow);
  const arrived: string[] = [];
  try {
    for (const [n, [way, make]] of Object.entries(ways).entries()) {
      const before = inside.received.length;
      const path = `way${n}`;
      await app.publish(promptWorkflow(path, make(inside.url)), { inside: 'inside-secret-0123456789' });
      const headers =
        way === 'a result webhook of the call' ? { prefer: `result-webhook="${inside.url}"` } : {};
      const answer = (await (await app.call(path, headers, inside.url)).json()) as { runId: string };
      const run = await eventually(
        () => app.management.run(answer.runId),
        ({ status }) => status === 'completed' || status === 'failed',
        20_000,
      );
      if (way.startsWith('a result webhook')) {
        await eventually(
          () =>
            app.management.call<{ items: { attempts: unknown[] }[] }>(
              'GET',
              `deliveries?run=${answer.runId}`,
            ),
          ({ items }) => (items[0]?.attempts.length ?? 0) > 0,
          20_000,
        );
      } else expect(run.status).toBe('failed');
      if (inside.received.length > before) arrived.push(way);
    }
  } finally {
    await app.close();
    await inside.close();
  }
  return arrived;
};

describe('requests that a user makes the server send', () => {
  it('arrive inside by no way', async () => {
    expect(await arrivals('')).toEqual([]);
  }, 120_000);

  it('arrive by every way when the operator allows the addresses, so that the test above can fail', async () => {
    expect(await arrivals('127.0.0.0/8, ::1/128')).toEqual(Object.keys(ways));
  }, 120_000);
});
