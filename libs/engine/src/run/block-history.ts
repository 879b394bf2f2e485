import type { JsonValue } from '#sdk';
import type { RunError } from './block-run.js';
import type { JournalEntry } from './run-journal.port.js';
import type { Wait } from './run-outcome.js';

type Entry<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

/** What became of a step. Also kept while a block runs, so that its next attempt sees the steps of the last. */
export interface StepState {
  /** It began, and how it ended is not known. */
  inFlight: boolean;
  finished: { readonly value: JsonValue } | null;
  failed: { readonly code: string; readonly message: string; readonly retryable: boolean } | null;
  /** What a person decided after it was cut off. */
  decision: JsonValue | null;
}

/** What the journal says of one block run. */
export interface BlockHistory {
  finished: Entry<'finished'> | null;
  iterating: Entry<'iterating'> | null;
  /** Attempts that began. */
  attempts: number;
  startedAt: number | null;
  /** An attempt began, and how it ended is not known. */
  inFlight: boolean;
  failure: { readonly error: RunError; readonly retryAt: number | null; readonly at: number } | null;
  /** The last suspension; `resumed` is its answer. */
  suspension: { readonly wait: Wait; readonly entry: Entry<'suspended'> } | null;
  resumed: { readonly payload: JsonValue } | null;
  readonly steps: Map<string, StepState>;
}

export const emptyStep = (): StepState => ({ inFlight: false, finished: null, failed: null, decision: null });

const emptyHistory = (): BlockHistory => ({
  finished: null,
  iterating: null,
  attempts: 0,
  startedAt: null,
  inFlight: false,
  failure: null,
  suspension: null,
  resumed: null,
  steps: new Map(),
});

function stepOf(history: BlockHistory, step: string): StepState {
  let state = history.steps.get(step);
  if (state === undefined) {
    state = emptyStep();
    history.steps.set(step, state);
  }
  return state;
}

/** A new attempt runs failed steps again; finished ones stay. */
export function forgetFailedSteps(steps: Map<string, StepState>): void {
  for (const [step, { failed }] of steps) if (failed !== null) steps.delete(step);
}

function fold(history: BlockHistory, entry: JournalEntry): void {
  switch (entry.kind) {
    case 'started':
      history.attempts = entry.attempt;
      history.startedAt ??= entry.at;
      history.inFlight = true;
      history.failure = null;
      break;
    case 'finished':
      history.finished = entry;
      break;
    case 'iterating':
      history.iterating = entry;
      break;
    case 'failed':
      history.attempts = entry.error.attempts;
      history.startedAt ??= entry.startedAt;
      history.inFlight = false;
      history.failure = { error: entry.error, retryAt: entry.retryAt, at: entry.at };
      forgetFailedSteps(history.steps);
      break;
    case 'suspended':
      history.attempts = entry.attempts;
      history.startedAt ??= entry.startedAt;
      history.inFlight = false;
      history.failure = null;
      history.suspension = { wait: entry.wait, entry };
      history.resumed = null;
      break;
    case 'resumed':
      // The first answer counts; whoever comes later was too late.
      if (history.suspension !== null && history.resumed === null) {
        history.resumed = { payload: entry.payload };
        if (entry.step !== null) stepOf(history, entry.step).decision = entry.payload;
      }
      break;
    case 'step_started': {
      const step = stepOf(history, entry.step);
      history.startedAt ??= entry.at;
      step.inFlight = true;
      step.decision = null;
      break;
    }
    case 'step_finished':
      history.steps.set(entry.step, { ...emptyStep(), finished: { value: entry.value } });
      break;
    case 'step_failed':
      history.steps.set(entry.step, { ...emptyStep(), failed: entry.error });
      break;
    case 'nested':
      // Said of the run and not of a block: see KeptVersions.
      break;
  }
}

/** A block that runs another workflow writes nothing before its end; what it runs says that it has begun. */
function noteParents(histories: Map<string, BlockHistory>): void {
  for (const [key, { startedAt, finished, iterating }] of [...histories]) {
    const begun = startedAt ?? finished?.startedAt ?? iterating?.startedAt ?? null;
    if (begun === null) continue;
    for (let end = key.indexOf('>'); end > 0; end = key.indexOf('>', end + 1)) {
      const parent = histories.get(key.slice(0, end)) ?? emptyHistory();
      histories.set(key.slice(0, end), parent);
      parent.startedAt = Math.min(parent.startedAt ?? begun, begun);
    }
  }
}

/** Sorts a journal by blocks. */
export function readHistories(entries: readonly JournalEntry[]): Map<string, BlockHistory> {
  const histories = new Map<string, BlockHistory>();
  for (const entry of entries) {
    let history = histories.get(entry.key);
    if (history === undefined) {
      history = emptyHistory();
      histories.set(entry.key, history);
    }
    fold(history, entry);
  }
  noteParents(histories);
  return histories;
}
