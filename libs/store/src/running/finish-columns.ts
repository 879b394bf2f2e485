import { arrayLiteral, arrayLiteralOrNull, type ArrayItem } from '../database/array-literal.js';
import type { FinishedRun } from './run-record.js';

/** In the order of the parameters of `finish_runs`, after `run_ids`. */
const COLUMNS: readonly ((run: FinishedRun) => ArrayItem)[] = [
  (run) => run.owner,
  (run) => run.attempt,
  (run) => run.status,
  (run) => run.now,
  (run) => run.output,
  (run) => run.response,
  (run) => run.error,
  (run) => run.trace,
  (run) => run.usage,
  (run) => run.waits,
  (run) => run.resumeAt,
  (run) =>
    run.events?.length ? JSON.stringify(run.events.map(({ seq, type, data }) => [seq, type, data])) : null,
];

/** The parameters of `finish_runs`: one array per column; null for a column that no run of the batch uses. */
export const finishColumns = (batch: readonly FinishedRun[]): (string | null)[] => [
  arrayLiteral(batch, (run) => run.runId),
  ...COLUMNS.map((read) => arrayLiteralOrNull(batch, read)),
];
