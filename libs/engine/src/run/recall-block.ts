import type { JsonValue } from '#sdk';
import type { BlockHistory } from './block-history.js';
import type { BlockTask } from './block-task.js';
import type { InterruptedDecision, Wait } from './run-outcome.js';
import { sealJson } from './seal-json.js';
import type { Settled } from './settled.js';

/**
 * What the journal says to do with a block: it is settled, it is to run (with `task.resume` set where it was
 * suspended), or it was cut off in flight. `decided`: a person said what became of a cut-off block.
 */
export type Recalled =
  | { readonly kind: 'settled'; readonly settled: Settled }
  | { readonly kind: 'run'; readonly attempt: number }
  | { readonly kind: 'cut_off'; readonly attempt: number }
  | { readonly kind: 'decided_failed' }
  | { readonly kind: 'decided_outputs'; readonly outputs: JsonValue };

/** Takes over a recorded result, with the times that it had. */
export function reuseFinished(task: BlockTask, finished: NonNullable<BlockHistory['finished']>): Settled {
  const { run } = task;
  run.reused = true;
  run.startedAt = finished.startedAt;
  run.finishedAt = finished.at;
  run.attempts = finished.attempts;
  task.response = finished.response;
  // It was within the limits when it was recorded.
  task.env.budget.bytes += sealJson(finished.outputs, Infinity);
  return { kind: 'completed', port: finished.port, outputs: finished.outputs };
}

function reuse(
  task: BlockTask,
  { finished, iterating, failure, startedAt }: BlockHistory,
): Settled | undefined {
  const { run } = task;
  // A finished loop goes through its rounds once more, all of them from the journal: the trace shows them again.
  if (iterating !== null) {
    run.startedAt = iterating.startedAt;
    run.attempts = 1;
    return { kind: 'iterating', items: iterating.items, concurrency: iterating.concurrency };
  }
  if (finished !== null) return reuseFinished(task, finished);
  if (failure === null || failure.retryAt !== null) return undefined;
  run.startedAt = startedAt;
  run.finishedAt = failure.at;
  run.attempts = failure.error.attempts;
  return { kind: 'failed', error: failure.error };
}

/** The wait until the next attempt. */
export const retryWait = (task: BlockTask, retryAt: number, attempts: number): Wait => ({
  blockKey: task.key,
  blockName: task.block.name,
  step: null,
  kind: 'retry',
  until: new Date(retryAt).toISOString(),
  reason: `"${task.block.name}" is tried again after attempt ${attempts}.`,
  state: null,
});

/** Follows a wait: answered, due, or still open (undefined). */
function followWait(task: BlockTask, wait: Wait, { resumed, attempts }: BlockHistory): Recalled | undefined {
  const run = { kind: 'run' as const, attempt: Math.max(1, attempts) };
  if (resumed !== null) {
    if (wait.step !== null) return run;
    if (wait.kind !== 'person') {
      task.resume = { state: wait.state, reason: 'signal', payload: resumed.payload };
      return run;
    }
    const decision = resumed.payload as InterruptedDecision | null;
    if (decision?.action === 'fail') return { kind: 'decided_failed' };
    if (decision?.action === 'use_outputs') return { kind: 'decided_outputs', outputs: decision.outputs };
    return decision?.action === 'run_again' ? run : undefined;
  }
  if (wait.until === null || task.env.clock() < Date.parse(wait.until)) return undefined;
  task.resume = { state: wait.state, reason: 'timer', payload: null };
  return run;
}

/** Reads from the journal what became of a block in earlier executions of its run. */
export function recallBlock(task: BlockTask, history: BlockHistory): Recalled {
  const settled = reuse(task, history);
  if (settled !== undefined) {
    task.run.reused = true;
    return { kind: 'settled', settled };
  }
  const { suspension, failure, inFlight } = history;
  task.run.startedAt = history.startedAt;
  const followed = suspension === null ? null : followWait(task, suspension.wait, history);
  if (inFlight) return { kind: 'cut_off', attempt: Math.max(1, history.attempts) };
  if (failure !== null && failure.retryAt !== null) {
    const { attempts } = failure.error;
    task.run.attempts = attempts;
    if (task.env.clock() >= failure.retryAt) return { kind: 'run', attempt: attempts + 1 };
    return {
      kind: 'settled',
      settled: { kind: 'suspended', waits: [retryWait(task, failure.retryAt, attempts)] },
    };
  }
  if (followed === null) return { kind: 'run', attempt: Math.max(1, history.attempts) };
  if (followed !== undefined) return followed;
  task.run.reused = true;
  task.response = suspension?.entry.response ?? null;
  return {
    kind: 'settled',
    settled: { kind: 'suspended', waits: suspension === null ? [] : [suspension.wait] },
  };
}
