import { BlockFailure } from '#sdk';
import type { JsonValue, StepOptions } from '#sdk';
import { emptyStep } from './block-history.js';
import type { StepState } from './block-history.js';
import { BlockLost } from './block-lost.js';
import type { BlockTask } from './block-task.js';
import { describeThrown, failureOf } from './describe-thrown.js';
import type { InterruptedDecision } from './run-outcome.js';
import { sealJson } from './seal-json.js';

/** Thrown into a block whose cut-off step waits for a person: the block is suspended, whatever it makes of it. */
export class StepSuspended extends Error {
  override readonly name = 'StepSuspended';
}

const printable = (key: string): string => encodeURIComponent(key).slice(0, 200);

/** Asks a person what to do about a step that must not be repeated blindly. */
async function suspendStep(task: BlockTask, step: string): Promise<never> {
  const reason = `"${task.block.name}" was cut off in "${step}", which cannot be undone. Find out whether it happened, and decide.`;
  const wait = {
    blockKey: task.key,
    blockName: task.block.name,
    step,
    kind: 'person' as const,
    until: null,
    reason,
    state: null,
  };
  task.waits.push(wait);
  const startedAt = task.run.startedAt ?? task.env.clock();
  await task.env.log.write({
    kind: 'suspended',
    key: task.key,
    at: task.env.clock(),
    wait,
    startedAt,
    attempts: task.attempt,
    response: null,
  });
  throw new StepSuspended(reason);
}

const interrupted = (task: BlockTask, step: string): BlockFailure =>
  new BlockFailure(
    'interrupted',
    `"${task.block.name}" was cut off in "${step}", and it is not known whether that happened. Give the block a retry to have it repeated under the same idempotency key.`,
  );

/** What earlier executions say of the step: its result, a failure, or undefined = it is to be run. */
async function settleFromPast(
  task: BlockTask,
  key: string,
  past: StepState,
  options: StepOptions,
): Promise<{ value: JsonValue } | undefined> {
  if (past.finished !== null) return past.finished;
  if (past.failed !== null) {
    const { code, message, retryable } = past.failed;
    throw new BlockFailure(code, message, { retryable });
  }
  if (!past.inFlight) return undefined;
  if (options.sideEffects === 'external' && task.block.retry === null) throw interrupted(task, key);
  if (options.sideEffects !== 'destructive') return undefined;
  // Whoever wrote the entry is the app; a decision that is none of the three is as good as none.
  const decision = past.decision as InterruptedDecision | null;
  if (decision?.action === 'run_again') return undefined;
  if (decision?.action === 'fail') throw interrupted(task, key);
  if (decision?.action === 'use_outputs') return { value: decision.outputs };
  return suspendStep(task, key);
}

async function recordFailure(
  task: BlockTask,
  step: string,
  error: unknown,
  isCostly: boolean,
): Promise<void> {
  // Cut off by the end of the attempt: whether it happened is not known, so the step stays in flight.
  if (task.aborted || error instanceof BlockLost) return;
  const failure =
    failureOf(error) ??
    new BlockFailure('step_failed', error instanceof Error ? error.message : describeThrown(error));
  const message = task.env.mask(failure.message, task.block.params.secretNames);
  const failed = { code: failure.code, message, retryable: failure.retryable };
  task.steps.set(step, { ...emptyStep(), failed });
  const entry = { kind: 'step_failed' as const, key: task.key, at: task.env.clock(), step, error: failed };
  if (isCostly) await task.env.log.write(entry);
  else task.env.log.defer(entry);
}

/**
 * Runs a piece of a block's work with its own place in the journal: finished ones are never run again, not after a
 * crash and not in the next attempt.
 *
 * @throws BlockFailure `interrupted` when an external step was cut off and the author gave no retry
 */
export async function runStep<T extends JsonValue>(
  task: BlockTask,
  key: string,
  options: StepOptions,
  work: (idempotencyKey: string) => Promise<T>,
): Promise<T> {
  if (task.usedSteps.has(key))
    throw new Error(
      `Two steps of one execution of "${task.block.type}" are named "${key}". Give each its own key.`,
    );
  task.usedSteps.add(key);
  const { log, clock, limits } = task.env;
  const { sideEffects = 'idempotent' } = options;
  const past = task.steps.get(key);
  const settled = past && (await settleFromPast(task, key, past, { sideEffects }));
  if (settled !== undefined) return settled.value as T; // recorded by this very step
  const isCostly = sideEffects === 'external' || sideEffects === 'destructive';
  if (isCostly) {
    await log.write({ kind: 'step_started', key: task.key, at: clock(), step: key });
    task.steps.set(key, { ...emptyStep(), inFlight: true });
  }
  let value: T;
  try {
    // The run may have been stopped during the write: what must not be cut off is better not begun.
    task.signal.throwIfAborted();
    value = await work(`${task.idempotencyKey}:${printable(key)}`);
    sealJson(value, limits.outputBytes);
  } catch (error) {
    await recordFailure(task, key, error, isCostly);
    // As after the end of our own process: what must not be repeated blindly is not failed either.
    if (!task.aborted && error instanceof BlockLost && error.fate !== 'not_begun' && isCostly)
      await settleFromPast(task, key, { ...emptyStep(), inFlight: true }, { sideEffects });
    throw error;
  }
  task.steps.set(key, { ...emptyStep(), finished: { value } });
  const entry = { kind: 'step_finished' as const, key: task.key, at: clock(), step: key, value };
  if (sideEffects === 'none') log.defer(entry);
  else await log.write(entry);
  return value;
}
