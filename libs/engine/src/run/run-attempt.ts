import type { BlockTask } from './block-task.js';
import { createBlockContext } from './block-context.js';

/** How one call of `run` ended. `abandoned`: it was aborted and did not stop in time; it may still be at work. */
export type AttemptResult =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'abandoned' };

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/**
 * Waits for a running block: at the end of its time, or when the run stops, it is aborted and has a grace to stop.
 * What it still achieves in the grace counts: a call that went out and came back is not thrown away.
 */
function supervise(task: BlockTask, work: PromiseLike<unknown>): Promise<AttemptResult> {
  const { env, block } = task;
  return new Promise((resolve) => {
    let grace: NodeJS.Timeout | undefined;
    const timer = setTimeout(() => {
      task.timedOut = true;
      task.abort(new Error(`"${block.name}" took longer than ${block.timeoutMs} ms.`));
    }, block.timeoutMs);
    const settle = (result: AttemptResult): void => {
      clearTimeout(timer);
      clearTimeout(grace);
      task.onAbort = null;
      env.active.delete(task);
      resolve(result);
    };
    task.onAbort = () => {
      clearTimeout(timer);
      grace = setTimeout(() => settle({ kind: 'abandoned' }), env.limits.abortGraceMs);
    };
    env.active.add(task);
    work.then(
      (value) => settle({ kind: 'returned', value }),
      (error: unknown) => settle({ kind: 'threw', error }),
    );
    // The abort may have come between the start of the block and this line.
    if (task.aborted) task.onAbort();
  });
}

/** Calls `run` once. Synchronous when the block is: a promise costs more than most pure blocks. */
export function runAttempt(task: BlockTask): AttemptResult | Promise<AttemptResult> {
  const { definition } = task.block;
  if (definition === null) throw new RangeError(`"${task.block.name}" is a trigger and does not run.`);
  try {
    const returned: unknown = definition.run(task.params, createBlockContext(task));
    // By way of a promise of ours: a foreign `then` may throw, or call back twice.
    return isPromise(returned)
      ? supervise(task, Promise.resolve(returned))
      : { kind: 'returned', value: returned };
  } catch (error) {
    return { kind: 'threw', error };
  }
}
