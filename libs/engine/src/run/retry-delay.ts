import type { RetryPolicy } from '../document/workflow-document.js';
import type { BlockTask } from './block-task.js';

const DAY_MS = 86_400_000;

/**
 * Milliseconds until the next attempt: the backoff doubles with each attempt, half of it is jitter so that clients
 * which failed together do not come back together; a server's Retry-After is a lower bound. At most a day.
 *
 * @param attempt the one that failed, from 1
 */
export function retryDelay(
  { backoffMs }: RetryPolicy,
  attempt: number,
  retryAfterMs: number,
  random: () => number,
): number {
  const backoff = Math.min(DAY_MS, backoffMs * 2 ** (attempt - 1));
  return Math.min(DAY_MS, Math.max(retryAfterMs, Math.round(backoff / 2 + (random() * backoff) / 2)));
}

/** Sleeps, or returns at once when the run stops. */
export async function sleepUnlessStopped(task: BlockTask, ms: number): Promise<void> {
  const { env } = task;
  if (env.stopped) return;
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      task.onAbort = null;
      env.active.delete(task);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    task.onAbort = wake;
    env.active.add(task);
  });
}
