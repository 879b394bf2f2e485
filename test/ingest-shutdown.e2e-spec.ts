import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { bootApp, eventually } from './support/app.js';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { slowPlugin } from './support/slow-plugin.js';

let database: TestDatabase;
beforeAll(async () => (database = await freshDatabase()));
afterAll(() => database.drop());

describe('a server that stops', () => {
  it('answers who waits, hands its runs over, and is gone within 10 seconds', async () => {
    const slow = slowPlugin();
    const first = await bootApp({ database, plugins: [slow.plugin] });
    const blocks = [slow.block, responseBlock({ done: true })];
    await first.publish(
      promptWorkflow('slow', { trigger: { response: { mode: 'sync', timeoutSeconds: 60 } }, blocks }),
    );
    const waiting = first.call('slow');
    await slow.started();
    const began = performance.now();
    await first.close();
    expect(performance.now() - began).toBeLessThan(10_000);
    const answer = await waiting;
    const { runId } = (await answer.json()) as { runId: string };
    expect([answer.status, runId]).toEqual([202, expect.stringMatching(/^run_/)]);

    const again = slowPlugin();
    const second = await bootApp({ database, plugins: [again.plugin] });
    try {
      await again.started();
      again.finish();
      await eventually(
        () => second.management.run(runId),
        ({ status }) => status === 'completed',
        15_000,
      );
    } finally {
      await second.close();
    }
  }, 60_000);

  it('answers 202 to a call that waits and is accepted only while it stops', async () => {
    const slow = slowPlugin('none');
    const app = await bootApp({ database, plugins: [slow.plugin] });
    const params = { trigger: { response: { mode: 'sync', timeoutSeconds: 60 } }, blocks: [slow.block] };
    await app.publish(promptWorkflow('late', params));
    const late = app.call('late');
    // Its call is not accepted yet: a pure block begins before.
    await slow.started();
    const closing = app.close();
    expect((await late).status).toBe(202);
    await closing;
  }, 30_000);

  it('takes no new call, also on a connection that is open', async () => {
    const slow = slowPlugin();
    const app = await bootApp({ database, plugins: [slow.plugin] });
    await app.publish(promptWorkflow('held', { blocks: [slow.block] }));
    await app.call('held');
    await slow.started();
    const socket = connect(app.port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    const request = 'GET /health/live HTTP/1.1\r\nHost: x\r\n';
    socket.write(request);
    await delay(50);
    const closing = app.close();
    await delay(20);
    socket.write('\r\n');
    await eventually(
      () => Promise.resolve(text),
      (all) => all.includes('}'),
      2_000,
    );
    expect(text).toMatch(/^HTTP\/1\.1 503 /);
    expect(text).toContain('"code":"shutting_down"');
    expect(text.toLowerCase()).toContain('connection: close');
    slow.finish();
    await closing;
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
  }, 30_000);

  it('can be stopped twice at once', async () => {
    const app = await bootApp({ database });
    await Promise.all([app.running.close(), app.running.close()]);
    await app.close();
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
  });
});
