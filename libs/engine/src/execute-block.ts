import { BlockFailure } from '#sdk';
import type { SideEffects } from '#sdk';
import { BlockLost } from './run/block-lost.js';
import type { BlockTask } from './run/block-task.js';
import { forgetFailedSteps } from './run/block-history.js';
import { readResult } from './run/read-result.js';
import type { ReadResult } from './run/read-result.js';
import { recallBlock, retryWait } from './run/recall-block.js';
import type { Recalled } from './run/recall-block.js';
import { retryDelay, sleepUnlessStopped } from './run/retry-delay.js';
import { runAttempt } from './run/run-attempt.js';
import type { AttemptResult } from './run/run-attempt.js';
import { interruptionOf, readFailure, timeoutOf } from './run/run-failure.js';
import type { TaskFailure } from './run/run-failure.js';
import type { Wait } from './run/run-outcome.js';
import type { Settled } from './run/settled.js';

/** What an attempt came to, before the journal and the retry decision. */
type Attempted =
  | { readonly kind: 'result'; readonly result: ReadResult }
  | { readonly kind: 'failure'; readonly failure: TaskFailure }
  /** The process that it ran in is gone. */
  | { readonly kind: 'lost'; readonly lost: BlockLost }
  | { readonly kind: 'waits' }
  | { readonly kind: 'aborted' };

/** Resolves the params and the side effects. A block whose params cannot be resolved never starts. */
function prepare(task: BlockTask): TaskFailure | undefined | Promise<TaskFailure | undefined> {
  const { block, env, scope } = task;
  const fail = (error: unknown): TaskFailure => readFailure(task, error);
  try {
    task.params = block.params.resolve(scope, env.secrets);
    const { sideEffects } = block;
    if (typeof sideEffects !== 'function') {
      task.sideEffects = sideEffects;
      return undefined;
    }
    const decided = (sideEffects as (params: unknown) => SideEffects | Promise<SideEffects>)(task.params);
    if (typeof decided === 'string') {
      task.sideEffects = decided;
      return undefined;
    }
    // A plugin in a process of its own answers later.
    return decided.then((later) => void (task.sideEffects = later), fail);
  } catch (error) {
    return fail(error);
  }
}

/** Processes that may end under one block; a plugin that loses more of them will lose the next one too. */
const MAX_LOSSES = 3;

const isCostly = ({ sideEffects }: BlockTask): boolean =>
  sideEffects === 'external' || sideEffects === 'destructive';

/** Judges how an attempt ended. Waits and stops come first: what the block made of them is of no interest. */
function judge(task: BlockTask, ended: AttemptResult): Attempted {
  if (task.waits.length > 0) return { kind: 'waits' };
  if (ended.kind === 'returned') {
    try {
      return { kind: 'result', result: readResult(ended.value, task.block, task.env) };
    } catch (error) {
      return { kind: 'failure', failure: readFailure(task, error) };
    }
  }
  if (task.env.stopped) return { kind: 'aborted' };
  if (ended.kind === 'threw' && ended.error instanceof BlockLost) return { kind: 'lost', lost: ended.error };
  const thrown = task.timedOut || ended.kind === 'abandoned' ? timeoutOf(task) : ended.error;
  return { kind: 'failure', failure: readFailure(task, thrown) };
}

function attemptOnce(task: BlockTask): Attempted | Promise<Attempted> {
  const ended = runAttempt(task);
  return ended instanceof Promise ? ended.then((result) => judge(task, result)) : judge(task, ended);
}

/** Writes down how the block ended. Undefined = it may ride along with a later write. */
function recordEnd(task: BlockTask, settled: Settled): Promise<void> | undefined {
  const { log, clock } = task.env;
  if (!log.kept) return undefined;
  const { key, attempts } = task.run;
  const at = clock();
  const startedAt = task.run.startedAt ?? at;
  const { response } = task;
  const entry =
    settled.kind === 'completed'
      ? {
          kind: 'finished' as const,
          key,
          at,
          port: settled.port,
          outputs: settled.outputs,
          attempts,
          startedAt,
          response,
        }
      : settled.kind === 'iterating'
        ? {
            kind: 'iterating' as const,
            key,
            at,
            items: settled.items,
            concurrency: settled.concurrency,
            startedAt,
          }
        : settled.kind === 'failed'
          ? { kind: 'failed' as const, key, at, error: settled.error, retryAt: null, startedAt }
          : null;
  if (entry === null) return undefined;
  if (task.sideEffects !== 'none') return log.write(entry);
  log.defer(entry);
  return undefined;
}

/** Settles a loop whose rounds are done, or any block that did its work; waits for the journal where it must. */
export function settleAs(task: BlockTask, settled: Settled): Settled | Promise<Settled> {
  const written = recordEnd(task, settled);
  return written === undefined ? settled : written.then(() => settled);
}

async function suspendTask(task: BlockTask, wait: Wait): Promise<Settled> {
  const { env, key, response } = task;
  const at = env.clock();
  await env.log.write({
    kind: 'suspended',
    key,
    at,
    wait,
    startedAt: task.run.startedAt ?? at,
    attempts: task.attempt,
    response,
  });
  return { kind: 'suspended', waits: [wait] };
}

/** Ends the block, or says that another attempt follows (undefined) after having waited for its time. */
async function retryOrFail(task: BlockTask, failure: TaskFailure): Promise<Settled | undefined> {
  const { env, block, run } = task;
  const { error } = failure;
  if (!failure.retryable || block.retry === null || task.attempt >= block.retry.maxAttempts || env.stopped)
    return settleAs(task, { kind: 'failed', error });
  const delayMs = retryDelay(block.retry, task.attempt, failure.retryAfterMs, env.random);
  const retryAt = env.clock() + delayMs;
  const startedAt = run.startedAt ?? retryAt;
  const entry = { kind: 'failed' as const, key: task.key, at: env.clock(), error, retryAt, startedAt };
  env.notify(run, (observer) => observer.onBlockRetrying?.(run, error, delayMs));
  if (delayMs > env.limits.suspendAfterMs) {
    await env.log.write(entry);
    return { kind: 'suspended', waits: [retryWait(task, retryAt, task.attempt)] };
  }
  env.log.defer(entry);
  await sleepUnlessStopped(task, delayMs);
  if (env.stopped) return { kind: 'aborted' };
  forgetFailedSteps(task.steps);
  task.beginAttempt(task.attempt + 1);
  return undefined;
}

async function settleAttempt(task: BlockTask, attempted: Attempted): Promise<Settled | undefined> {
  if (attempted.kind === 'waits') return { kind: 'suspended', waits: [...task.waits] };
  if (attempted.kind === 'aborted') return attempted;
  if (attempted.kind === 'failure') return retryOrFail(task, attempted.failure);
  if (attempted.kind === 'lost') return goOnAfterLoss(task, attempted.lost);
  const { result } = attempted;
  if (result.kind !== 'suspend') return settleAs(task, result);
  const { until, reason, state } = result;
  const kind = until === null ? 'signal' : 'timer';
  const wait = {
    blockKey: task.key,
    blockName: task.block.name,
    step: null,
    kind,
    until,
    reason,
    state,
  } as const;
  return suspendTask(task, wait);
}

/** The run was stopped while the start was written down. Nothing went out, so the start is taken back. */
async function withdraw(task: BlockTask): Promise<Settled> {
  const at = task.env.clock();
  const message = `"${task.block.name}" was not begun: the run was stopped.`;
  const error = { code: 'stopped', message, details: null, attempts: task.attempt - 1 };
  await task.env.log.write({ kind: 'failed', key: task.key, at, error, retryAt: at, startedAt: at });
  return { kind: 'aborted' };
}

/** Attempts the block until it is settled. `first`: an attempt that was made already. */
async function attemptUntilSettled(
  task: BlockTask,
  first?: Attempted | Promise<Attempted>,
): Promise<Settled> {
  let attempted = first;
  for (;;) {
    if (attempted === undefined) {
      if (isCostly(task)) {
        await task.env.log.write({
          kind: 'started',
          key: task.key,
          at: task.env.clock(),
          attempt: task.attempt,
        });
        if (task.env.stopped) return withdraw(task);
      }
      attempted = attemptOnce(task);
    }
    const settled = await settleAttempt(task, await attempted);
    if (settled !== undefined) return settled;
    attempted = undefined;
  }
}

function begin(task: BlockTask, attempt: number): Settled | Promise<Settled> {
  const { env, run } = task;
  task.beginAttempt(attempt);
  // What waited was told to start by the execution that began it; its time stands in the journal.
  if (run.startedAt === null) {
    run.startedAt = env.clock();
    env.notify(run, (observer) => observer.onBlockStarted?.(run));
  }
  if (task.sideEffects !== 'none') return attemptUntilSettled(task);
  const attempted = attemptOnce(task);
  if (attempted instanceof Promise || attempted.kind !== 'result' || attempted.result.kind === 'suspend')
    return attemptUntilSettled(task, attempted);
  return settleAs(task, attempted.result);
}

/** @param what happened, as a sentence */
const suspendForPerson = (task: BlockTask, what: string): Promise<Settled> =>
  suspendTask(task, {
    blockKey: task.key,
    blockName: task.block.name,
    step: null,
    kind: 'person',
    until: null,
    reason: `${what} What it does cannot be undone: find out whether it happened, and decide.`,
    state: null,
  });

function interrupt(task: BlockTask): Settled | Promise<Settled> {
  task.run.attempts = task.attempt;
  return settleAs(task, { kind: 'failed', error: readFailure(task, interruptionOf(task)).error });
}

/** A block whose process ended under it, while ours lives on. Undefined = it is attempted again. */
async function goOnAfterLoss(task: BlockTask, lost: BlockLost): Promise<Settled | undefined> {
  task.losses += 1;
  const hasBegun = lost.fate !== 'not_begun';
  if (hasBegun && task.sideEffects === 'destructive') return suspendForPerson(task, lost.message);
  if (lost.fate === 'at_fault' || task.losses > MAX_LOSSES)
    return settleAs(task, { kind: 'failed', error: readFailure(task, lost).error });
  if (hasBegun && task.sideEffects === 'external' && task.block.retry === null) return interrupt(task);
  task.beginAttempt(task.attempt);
  return undefined;
}

/** A block that was cut off in flight: what may be done again depends on what it does to the world. */
function goOnAfterCutOff(task: BlockTask, attempt: number): Settled | Promise<Settled> {
  task.attempt = attempt;
  if (task.sideEffects === 'destructive') {
    return suspendForPerson(task, `"${task.block.name}" was cut off by the end of its process.`);
  }
  if (task.sideEffects === 'external' && task.block.retry === null) return interrupt(task);
  return begin(task, attempt);
}

/**
 * Brings one block to an end: from the journal where it holds the answer, else by running it, as often as its retry
 * allows. Synchronous when nothing has to be waited for. Rejects only when the journal cannot be written.
 */
export function executeBlock(task: BlockTask): Settled | Promise<Settled> {
  const recalled = task.history === undefined ? null : recallBlock(task, task.history);
  if (recalled?.kind === 'settled') return recalled.settled;
  const prepared = prepare(task);
  return prepared instanceof Promise
    ? prepared.then((unprepared) => goOn(task, recalled, unprepared))
    : goOn(task, recalled, prepared);
}

/** @param recalled null = nothing is known of it @param unprepared why it cannot start */
function goOn(
  task: BlockTask,
  recalled: Exclude<Recalled, { kind: 'settled' }> | null,
  unprepared: TaskFailure | undefined,
): Settled | Promise<Settled> {
  if (unprepared !== undefined) return settleAs(task, { kind: 'failed', error: unprepared.error });
  if (recalled === null || recalled.kind === 'run') return begin(task, recalled?.attempt ?? 1);
  if (recalled.kind === 'cut_off') return goOnAfterCutOff(task, recalled.attempt);
  task.run.attempts = Math.max(1, task.history?.attempts ?? 1);
  if (recalled.kind === 'decided_failed') return interrupt(task);
  const decided = judge(task, { kind: 'returned', value: structuredClone(recalled.outputs) });
  if (decided.kind === 'failure') return settleAs(task, { kind: 'failed', error: decided.failure.error });
  if (decided.kind === 'result' && decided.result.kind !== 'suspend') return settleAs(task, decided.result);
  const wrong = new BlockFailure(
    'invalid_output',
    `What a person gave as the outputs of "${task.block.name}" is none of its outputs.`,
  );
  return settleAs(task, { kind: 'failed', error: readFailure(task, wrong).error });
}
