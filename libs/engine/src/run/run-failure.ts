import { BlockFailure } from '#sdk';
import type { RunError } from './block-run.js';
import type { BlockTask } from './block-task.js';
import { describeThrown, failureOf } from './describe-thrown.js';

/** A failure of a block, as the retry decision needs it. */
export interface TaskFailure {
  readonly error: RunError;
  readonly retryable: boolean;
  readonly retryAfterMs: number;
}

/** Makes a failure of what a block threw. Anything but a BlockFailure is a defect, told to the operator whole. */
export function readFailure(task: BlockTask, thrown: unknown): TaskFailure {
  const { env, block, run } = task;
  let failure = failureOf(thrown);
  if (failure === null) {
    env.notify(run, (observer) => observer.onDefect?.(thrown, run));
    failure = new BlockFailure(
      'block_defect',
      `"${block.name}" (${block.type}) broke: ${describeThrown(thrown)}. This is a defect of the block; report it to its author.`,
    );
  }
  const { secretNames } = block.params;
  const details = failure.details ?? null;
  return {
    error: {
      code: failure.code,
      message: env.mask(failure.message, secretNames),
      details:
        secretNames.length === 0 ? details : (env.maskData({ details }, secretNames)['details'] ?? null),
      attempts: task.run.attempts,
    },
    retryable: failure.retryable,
    retryAfterMs: failure.retryAfterMs ?? 0,
  };
}

/** A destructive block may have done its work when its time is up, so it is not tried again by itself. */
export function timeoutOf({ block, sideEffects }: BlockTask): BlockFailure {
  const retryable = sideEffects !== 'destructive';
  const doubt = retryable
    ? ''
    : ' It may have done its work nevertheless, so it is not tried again: look before you run it again.';
  return new BlockFailure(
    'timeout',
    `"${block.name}" took longer than ${block.timeoutMs} ms. Raise its timeoutMs, or give it less to do.${doubt}`,
    { retryable },
  );
}

export const interruptionOf = ({ block }: BlockTask): BlockFailure =>
  new BlockFailure(
    'interrupted',
    `"${block.name}" was cut off by the end of its process, and it is not known whether it did its work. Give it a retry to have it run again under the same idempotency key, or lead its error port on.`,
  );
