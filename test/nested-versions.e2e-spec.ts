import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#sdk';
import { eventually } from './support/app.js';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const KEY = 'nested-versions-owner-key-0123456789';

describe('a run that runs another workflow inside itself', () => {
  let database: TestDatabase;
  let first: StartedApp;
  let second: StartedApp;
  let outside = '';
  /** Requests that wait for their answer; null = they are answered at once from now on. */
  let held: ServerResponse[] | null = [];
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    if (held === null) response.end('{}');
    else held.push(response);
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    database = await freshDatabase();
    const env = {
      DATABASE_URL: database.url,
      PROMPTHOOK_API_KEY: KEY,
      PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('hex'),
      EGRESS_ALLOW: '127.0.0.0/8',
      LOG_LEVEL: 'warn',
    };
    first = await startApp(env);
    second = await startApp(env);
  }, 300_000);
  afterAll(async () => {
    await first?.kill();
    await second?.kill();
    server.closeAllConnections();
    server.close();
    await database?.drop();
  }, 60_000);

  const management = () => new Management(second.url, KEY);
  const start = async ({ url }: StartedApp, path: string): Promise<string> => {
    const answer = await fetch(`${url}/api/webhooks/prompt/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"prompt":"inner please"}',
    });
    return ((await answer.json()) as { runId: string }).runId;
  };
  const until = (id: string, status: string): Promise<JsonObject & { status: string }> =>
    eventually(
      () => management().run(id) as Promise<JsonObject & { status: string }>,
      (run) => run.status === status,
      60_000,
    );
  const inner = (version: number, block: JsonObject, port?: string) => {
    const document = promptWorkflow('inner', { blocks: [block, responseBlock({ version })] });
    for (const edge of document['edges'] as JsonObject[])
      if (edge['from'] === block['id'] && port !== undefined) edge['port'] = port;
    return document;
  };
  const hold: JsonObject = { id: 'b2', name: 'hold', type: 'http_request', params: {} };
  const holding = () => ({ ...hold, params: { url: outside } });
  const review: JsonObject = { id: 'b2', name: 'review1', type: 'human_review', params: { title: 'Go on?' } };
  const outer = () =>
    promptWorkflow('outer', {
      blocks: [
        {
          id: 'b2',
          name: 'nested',
          type: 'workflow',
          params: { workflow: 'inner', input: { prompt: '<apiprompt1.prompt>' } },
        },
        responseBlock({ got: '<nested.output>' }),
      ],
    });

  it('goes on with the version that it began with when its process is killed and the other one was published anew', async () => {
    await management().publish(inner(1, holding()));
    await management().publish(outer());
    const id = await start(first, 'outer');
    // Only a request that changes nothing is under way: nothing but the version had to be written down by then.
    await eventually(
      () => Promise.resolve(asked),
      (count) => count === 1,
      60_000,
    );
    await first.kill();
    await management().publish(inner(2, holding()));
    for (const response of held ?? []) response.end('{}');
    held = null;
    const run = await until(id, 'completed');
    expect(run['output']).toEqual({ got: { version: 1 } });
    expect(asked).toBe(2);
    const later = await start(second, 'outer');
    expect((await until(later, 'completed'))['output']).toEqual({ got: { version: 2 } });
  }, 180_000);

  it('goes on with that version when it waited in between', async () => {
    await management().publish(inner(3, review, 'approved'));
    const id = await start(second, 'outer');
    const { waits } = (await until(id, 'waiting')) as unknown as { waits: { blockKey: string }[] };
    await management().publish(inner(4, review, 'approved'));
    await management().call('POST', `runs/${id}/signals`, {
      block: waits[0]?.blockKey,
      payload: { decision: 'approved' },
    });
    expect((await until(id, 'completed'))['output']).toEqual({ got: { version: 3 } });
  }, 120_000);

  it('goes on with it when it was deleted meanwhile, and another one has its name', async () => {
    const id = await start(second, 'outer');
    const { waits } = (await until(id, 'waiting')) as unknown as { waits: { blockKey: string }[] };
    await management().call('DELETE', 'workflows/inner?force=true');
    for (let version = 1; version <= 4; version += 1)
      await management().publish(promptWorkflow('inner', { blocks: [responseBlock({ another: version })] }));
    await management().call('POST', `runs/${id}/signals`, {
      block: waits[0]?.blockKey,
      payload: { decision: 'approved' },
    });
    expect((await until(id, 'completed'))['output']).toEqual({ got: { version: 4 } });
  }, 120_000);

  it('calls it as the tool that it was when the agent asked for it', async () => {
    await management().publish(promptWorkflow('inner', { blocks: [responseBlock({ version: 5 })] }));
    const tools = [{ workflow: 'inner', description: 'The inner workflow.', approval: 'always' }];
    await management().publish(
      promptWorkflow('agent', {
        blocks: [
          {
            id: 'b2',
            name: 'agent1',
            type: 'agent',
            params: { model: 'demo', prompt: '<apiprompt1.prompt>', tools },
          },
        ],
      }),
    );
    const id = await start(second, 'agent');
    await until(id, 'waiting');
    // The next version takes something else altogether: arguments that fitted would not fit any more.
    const next = promptWorkflow('inner', { blocks: [responseBlock({ version: 6 })] });
    Object.assign((next['blocks'] as JsonObject[])[0] ?? {}, {
      type: 'schedule',
      params: { cron: '0 0 1 1 *' },
    });
    await management().publish(next);
    await management().call('POST', `runs/${id}/signals`, { block: 'b2', payload: { decision: 'approved' } });
    const run = await until(id, 'completed');
    const { toolCalls } = (run['output'] as { agent1: { toolCalls: JsonObject[] } }).agent1;
    expect(toolCalls).toMatchObject([{ tool: 'inner', status: 'completed', result: { version: 5 } }]);
  }, 120_000);
});
