import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { jobEnded, postPrompt, Threads } from './support/threads.js';
import type { Job } from './support/threads.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let app: TestApp;
let threads: Threads;
beforeAll(async () => {
  app = await bootApp();
  threads = new Threads(app);
});
afterAll(() => app.close());

describe('a call to an API trigger', () => {
  // B-01
  it('is answered 202 with exactly the four fields, and its answer stands in the thread', async () => {
    const thread = await threads.create();
    const { url, token } = await threads.trigger(thread);
    expect(token).toMatch(/^apt_[0-9A-Za-z]{60}$/);
    expect(url).toBe(`${app.url}/webhooks/trigger/${token}`);

    const response = await postPrompt(url, { prompt: 'Name one colour.', source: 'helpdesk' });
    expect(response.status).toBe(202);
    const job = (await response.json()) as Job;
    expect(job).toEqual({
      jobId: expect.stringMatching(UUID) as string,
      status: 'queued',
      message: 'Prompt queued for processing',
      estimatedWaitTime: '2-30 seconds',
    });
    const [question, answer] = await threads.settled(thread, 2);
    expect(question).toMatchObject({ role: 'user', content: 'Name one colour.', status: 'completed' });
    expect(answer).toMatchObject({ role: 'assistant', status: 'completed', runId: question?.runId });
    expect(answer?.content).toContain('Name one colour.');
  });

  // B-15
  it('can be followed by its status, which never shows prompt or answer', async () => {
    const thread = await threads.create();
    const { url } = await threads.trigger(thread);
    const idle = await fetch(`${url}/status`);
    expect([idle.status, await idle.json()]).toEqual([200, { status: 'idle', jobId: null }]);
    const { jobId } = (await (await postPrompt(url, { prompt: 'secret plan' })).json()) as Job;
    const status = await jobEnded(url);
    expect(status).toEqual({
      jobId,
      status: 'completed',
      queuedAt: app.clock.now().toISOString(),
      startedAt: app.clock.now().toISOString(),
      completedAt: app.clock.now().toISOString(),
      runId: `run_${jobId.replaceAll('-', '')}`,
      errorMessage: null,
    });
    expect(JSON.stringify(status)).not.toContain('secret plan');
  });
});
