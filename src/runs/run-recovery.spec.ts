import type { ProcessStore, RunStore } from '#store';
import type { JsonLogger } from '../telemetry/json-logger.js';
import { RunRecovery } from './run-recovery.js';
import type { RunQueue } from './run-queue.js';

const recoveryOver = (isDrained: () => Promise<boolean>, logged: string[] = []): RunRecovery => {
  const processes = { reap: () => Promise.resolve([]) };
  const runs = { due: () => Promise.resolve([]), undispatched: () => Promise.resolve([]) };
  return new RunRecovery(
    processes as unknown as ProcessStore,
    runs as unknown as RunStore,
    { isDrained } as unknown as RunQueue,
    { now: () => new Date(0) },
    { line: (_level: string, event: string) => logged.push(event) } as unknown as JsonLogger,
  );
};

describe('the recovery of a process that stops', () => {
  it('waits for a look that is under way', async () => {
    const asked = Promise.withResolvers<boolean>();
    const recovery = recoveryOver(() => asked.promise);
    recovery.start();
    let stopped = false;
    const stop = recovery.stop().then(() => (stopped = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    asked.resolve(false);
    await stop;
    expect(stopped).toBe(true);
  });

  it('does not wait for a queue that never answers', async () => {
    const recovery = recoveryOver(() => new Promise(() => undefined));
    recovery.start();
    await expect(recovery.stop()).resolves.toBeUndefined();
  });

  it('says so when a look fails, and looks again', async () => {
    const logged: string[] = [];
    const recovery = recoveryOver(() => Promise.reject(new Error('away')), logged);
    await recovery.sweep();
    await recovery.sweep();
    expect(logged).toEqual(['recovery.failed', 'recovery.failed']);
  });
});
