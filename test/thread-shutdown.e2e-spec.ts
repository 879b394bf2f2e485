import { bootApp } from './support/app.js';
import { postPrompt, Threads } from './support/threads.js';

it('a process that stops in the middle of conversations stops in time, and another goes on with them', async () => {
  const app = await bootApp();
  const other = await bootApp({ database: app.database, clock: app.clock });
  const threads = new Threads(app);
  try {
    const thread = await threads.create();
    const { url } = await threads.trigger(thread, { rateLimitPerHour: 1000 });
    const elsewhere = url.replace(app.url, other.url);
    for (let n = 0; n < 40; n += 4) {
      await Promise.all(
        [0, 1, 2, 3].map((i) => postPrompt(i % 2 ? url : elsewhere, { prompt: `message ${n + i}` })),
      );
    }
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(JSON.stringify(other.logs())).not.toContain('did not stop within');
    const messages = await threads.settled(thread, 80);
    expect(new Set(messages.map(({ status }) => status))).toEqual(new Set(['completed']));
    expect(messages).toHaveLength(80);
  } finally {
    await other.close();
    await app.close();
  }
}, 60_000);
