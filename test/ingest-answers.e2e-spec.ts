import { setTimeout as delay } from 'node:timers/promises';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { slowPlugin } from './support/slow-plugin.js';

let app: TestApp;
const slow = slowPlugin();
const transform = (id: string, expression: string) => ({
  id,
  name: id,
  type: 'transform',
  params: { expression },
});

beforeAll(async () => {
  app = await bootApp({ plugins: [slow.plugin] });
  const auto = { response: { mode: 'auto', timeoutSeconds: 1 } };
  await app.publish(
    promptWorkflow('answers', { trigger: auto, blocks: [responseBlock({ said: '<apiprompt1.prompt>' })] }),
  );
  await app.publish(promptWorkflow('nowait'));
  await app.publish(promptWorkflow('sync', { trigger: { response: { mode: 'sync', timeoutSeconds: 1 } } }));
  await app.publish(
    promptWorkflow('slow', { trigger: auto, blocks: [slow.block, responseBlock({ done: true })] }),
  );
  await app.publish(
    promptWorkflow('failing', {
      trigger: auto,
      blocks: [transform('b2', '$error("the vault password is hunter2")'), responseBlock({})],
    }),
  );
  const html = { status: 201, headers: { 'content-type': 'text/html', 'x-team': 'platform' } };
  await app.publish(
    promptWorkflow('html', { trigger: auto, blocks: [responseBlock('<script>alert(1)</script>', html)] }),
  );
});
afterAll(() => app.close());
afterEach(() => slow.finish());

const bodyOf = async <T = Record<string, unknown>>(response: Response): Promise<T> =>
  (await response.json()) as T;

describe('an asynchronous answer', () => {
  it('says where the run is', async () => {
    const response = await app.call('nowait');
    const body = await bodyOf<{ statusUrl: string; runId: string }>(response);
    expect(response.status).toBe(202);
    expect(body).toEqual({
      status: 'accepted',
      requestId: response.headers.get('x-request-id'),
      runId: expect.stringMatching(/^run_/),
      statusUrl: `${app.url}/api/webhooks/prompt/nowait/runs/${body.runId}`,
    });
    expect(response.headers.get('location')).toBe(body.statusUrl);
    expect((await fetch(body.statusUrl)).status).toBe(200);
  });
});

describe('a synchronous answer', () => {
  it("is the Response block's, with the ids in headers", async () => {
    const response = await app.call('answers', {}, 'hello');
    expect([response.status, await bodyOf(response)]).toEqual([200, { said: 'hello' }]);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-run-id')).toMatch(/^run_/);
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it('without a Response block is the output of the run', async () => {
    const response = await app.call('sync', {}, 'hello');
    expect(response.status).toBe(200);
    expect(JSON.stringify(await bodyOf(response))).toContain('5');
  });

  describe('of a run that waits', () => {
    const patient = { response: { mode: 'auto', timeoutSeconds: 30 } };
    const wait = (durationSeconds: number) => ({
      id: 'w',
      name: 'wait1',
      type: 'wait',
      params: { durationSeconds },
    });

    it('is 202 at once when the pause is longer than the caller waits', async () => {
      await app.publish(
        promptWorkflow('long-pause', { trigger: patient, blocks: [wait(3_600), responseBlock({})] }),
      );
      expect((await app.call('long-pause')).status).toBe(202);
    });

    it('is what the Response block said before the pause', async () => {
      await app.publish(
        promptWorkflow('said-before', {
          trigger: patient,
          blocks: [responseBlock({ said: 'already' }), wait(3_600)],
        }),
      );
      const response = await app.call('said-before');
      expect([response.status, await bodyOf(response)]).toEqual([200, { said: 'already' }]);
    });
  });

  it('comes when the Response block is reached, while the run goes on for longer than the caller waits', async () => {
    const blocks = [responseBlock({ said: 'early' }), slow.block];
    await app.publish(
      promptWorkflow('said-early', { trigger: { response: { mode: 'auto', timeoutSeconds: 2 } }, blocks }),
    );
    const response = await app.call('said-early');
    expect([response.status, await bodyOf(response)]).toEqual([200, { said: 'early' }]);
    const runId = response.headers.get('x-run-id') ?? '';
    expect((await app.management.run(runId)).status).toBe('running');
    slow.finish();
    const ended = await eventually(
      () => app.management.run(runId),
      ({ status }) => status !== 'running',
    );
    expect(ended).toMatchObject({ status: 'completed', response: { status: 200, body: { said: 'early' } } });
  });

  it('cannot leave the sandbox of this origin', async () => {
    const response = await app.call('html');
    expect([response.status, await response.text()]).toEqual([201, '<script>alert(1)</script>']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-team': 'platform',
    });
  });

  it('degrades to 202 after the wait, and the run goes on', async () => {
    const began = performance.now();
    const response = await app.call('slow');
    const took = performance.now() - began;
    const { runId } = await bodyOf<{ runId: string }>(response);
    expect(response.status).toBe(202);
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(2_500);
    slow.finish();
    await eventually(
      () => app.management.run(runId),
      ({ status }) => status === 'completed',
    );
  });

  it('of a run that fails comes at once: 500 with the run, and nothing of the reason', async () => {
    const began = performance.now();
    const response = await app.call('failing');
    const text = await response.text();
    expect(performance.now() - began).toBeLessThan(900);
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'run_failed', runId: response.headers.get('x-run-id') });
    expect(text).not.toContain('hunter2');
  });

  it('to a caller who left does not stop the run', async () => {
    const leaving = new AbortController();
    const request = fetch(`${app.url}/api/webhooks/prompt/slow`, {
      method: 'POST',
      body: '{"prompt":"leaves"}',
      headers: { 'content-type': 'application/json' },
      signal: leaving.signal,
    });
    await slow.started();
    leaving.abort();
    await expect(request).rejects.toThrow(/abort/i);
    await delay(50);
    slow.finish();
    const list = () =>
      app.management.call<{ items: { status: string }[] }>('GET', 'runs?workflow=slow&limit=1');
    await eventually(list, ({ items }) => items[0]?.status === 'completed');
  });

  it('to a duplicate of a running call is 200 duplicate at once', async () => {
    const key = { 'x-idempotency-key': 'running' };
    const first = app.call('slow', key);
    await slow.started();
    const again = await app.call('slow', key);
    expect([again.status, await again.text()]).toEqual([200, '{"status":"duplicate"}']);
    slow.finish();
    expect((await first).status).toBe(200);
  });
});

describe('Prefer', () => {
  it('respond-async leaves at once', async () => {
    const response = await app.call('answers', { prefer: 'respond-async' });
    expect([response.status, response.headers.get('preference-applied')]).toEqual([202, 'respond-async']);
  });

  it('wait=N waits, but no longer than the owner allows', async () => {
    const response = await app.call('nowait', { prefer: 'wait=5' });
    expect([response.status, response.headers.get('preference-applied')]).toEqual([200, 'wait=5']);
    const began = performance.now();
    const late = await app.call('slow', { prefer: 'wait=60' });
    expect([late.status, late.headers.get('preference-applied')]).toEqual([202, 'wait=1']);
    expect(performance.now() - began).toBeLessThan(2_500);
  });
});

describe('the status of a run', () => {
  it('is for callers of its trigger, and tells an error by its code', async () => {
    const failed = (await app.call('failing')).headers.get('x-run-id') as string;
    const status = await fetch(`${app.url}/api/webhooks/trigger/failing/runs/${failed}`);
    const text = await status.text();
    expect(JSON.parse(text)).toMatchObject({
      runId: failed,
      status: 'failed',
      result: null,
      error: { code: expect.any(String) },
    });
    expect(text).not.toContain('hunter2');
    for (const url of [
      `answers/runs/${failed}`,
      'failing/runs/run_nope',
      'failing/runs/nonsense',
      `nowhere/runs/${failed}`,
    ]) {
      expect((await fetch(`${app.url}/api/webhooks/prompt/${url}`)).status).toBe(404);
    }
  });

  it('asks for the credentials of the trigger', async () => {
    const credentials = [{ name: 'acme', secret: '{{secrets.status}}' }];
    await app.publish(promptWorkflow('guarded', { trigger: { auth: { mode: 'bearer', credentials } } }), {
      status: 'status-secret-0123456789',
    });
    const headers = { authorization: 'Bearer status-secret-0123456789' };
    const { statusUrl } = await bodyOf<{ statusUrl: string }>(await app.call('guarded', headers));
    expect((await fetch(statusUrl)).status).toBe(401);
    const done = await eventually(
      async () => bodyOf<{ status: string }>(await fetch(statusUrl, { headers })),
      ({ status }) => status === 'completed',
    );
    expect(done).toMatchObject({ error: null, finishedAt: expect.any(String) });
  });
});

describe('a stream', () => {
  interface Frame {
    id: number;
    event: string;
    data: Record<string, unknown>;
  }
  const frames = (text: string): Frame[] =>
    text
      .split('\n\n')
      .filter((block) => block.startsWith('id:'))
      .map((block) => {
        const [id = '', event = '', data = ''] = block
          .split('\n')
          .map((line) => line.slice(line.indexOf(':') + 2));
        return { id: Number(id), event, data: JSON.parse(data) as Record<string, unknown> };
      });

  it('tells the run from acceptance to end, numbered without gaps', async () => {
    const response = await app.call('answers', { accept: 'text/event-stream' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const events = frames(await response.text());
    expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => i + 1));
    expect(events[0]?.event).toBe('run.accepted');
    expect(events.map(({ event }) => event)).toContain('block.completed');
    expect(events.at(-1)?.event).toBe('run.completed');
  });

  it('tells the start of a block that waits once, although it goes on in another execution', async () => {
    const review = { id: 'w', name: 'review1', type: 'human_review', params: { title: 'Go on?' } };
    await app.publish(promptWorkflow('waits-in-stream', { blocks: [review] }));
    const response = await app.call('waits-in-stream', { accept: 'text/event-stream' });
    const runId = response.headers.get('x-run-id') ?? '';
    await eventually(
      () => app.management.run(runId),
      ({ status }) => status === 'waiting',
    );
    await app.management.call('POST', `runs/${runId}/signals`, {
      block: 'w',
      payload: { decision: 'approved' },
    });
    const events = frames(await response.text());
    expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => i + 1));
    const starts = events.filter(({ event }) => event === 'block.started').map(({ data }) => data['block']);
    expect(starts).toContain('review1');
    expect(new Set(starts).size).toBe(starts.length);
    expect(events.at(-1)?.event).toBe('run.completed');
  });

  it('is resumed behind the last event that arrived', async () => {
    const response = await app.call('answers', { accept: 'text/event-stream' });
    const runId = response.headers.get('x-run-id') as string;
    const all = frames(await response.text());
    const resumed = await fetch(`${app.url}/api/webhooks/prompt/answers/runs/${runId}`, {
      headers: { accept: 'text/event-stream', 'last-event-id': '2' },
    });
    expect(frames(await resumed.text())).toEqual(all.slice(2));
  });

  it.each(['streamed', 'not streamed'])(
    'has nothing for a reader who saw the end of a run that was %s: 204',
    async (how) => {
      const accept = { accept: 'text/event-stream' };
      const first = await app.call('answers', how === 'streamed' ? accept : {}, how);
      await first.text();
      const address = `${app.url}/api/webhooks/prompt/answers/runs/${first.headers.get('x-run-id')}`;
      const all = frames(await (await fetch(address, { headers: accept })).text());
      expect(all.at(-1)?.event).toBe('run.completed');
      const again = await fetch(address, { headers: { ...accept, 'last-event-id': String(all.at(-1)?.id) } });
      expect([again.status, await again.text()]).toEqual([204, '']);
    },
  );

  it('ends with the failure of a run that fails', async () => {
    const events = frames(await (await app.call('failing', { accept: 'text/event-stream' })).text());
    expect(events.at(-1)?.event).toBe('run.failed');
    expect(JSON.stringify(events)).not.toContain('hunter2');
  });
});
