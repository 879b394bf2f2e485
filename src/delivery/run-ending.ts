import type { CallerResponse, JsonValue } from '#sdk';
import type { RunEndingRow } from '#store';

/** How a run ended, or answered, as a waiting caller needs it. */
export interface RunEnding {
  readonly runId: string;
  /** `waiting` and `running`: it goes on; `running` only after it has answered its caller. */
  readonly status: 'completed' | 'failed' | 'cancelled' | 'waiting' | 'running';
  /** What the response block said; null when none ran. */
  readonly response: CallerResponse | null;
  readonly output: JsonValue;
  /** The caller sees the code only; the message is for the author. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** When a waiting run goes on by itself; null = when somebody answers it. Absent = not asked from the store yet. */
  readonly resumesAt?: Date | null;
}

/** One event of a streamed run. `seq` counts from 1 without gaps and is the SSE `id:`. */
export interface RunEvent {
  readonly runId: string;
  readonly seq: number;
  readonly type:
    | 'run.accepted'
    | 'block.started'
    | 'token'
    | 'tool.call'
    | 'block.completed'
    | 'block.failed'
    | 'run.completed'
    | 'run.failed'
    | 'run.cancelled';
  readonly data: JsonValue;
}

/** True when no event follows. */
export const isLastEvent = (event: RunEvent): boolean =>
  event.type === 'run.completed' || event.type === 'run.failed' || event.type === 'run.cancelled';

/** The event that closes the stream of a run that ended. The author's message stays inside: callers get the code. */
export const lastEventOf = (ending: RunEnding, seq: number): RunEvent => ({
  runId: ending.runId,
  seq,
  type:
    ending.status === 'completed'
      ? 'run.completed'
      : ending.status === 'failed'
        ? 'run.failed'
        : 'run.cancelled',
  data: {
    runId: ending.runId,
    status: ending.status,
    output: ending.response ? ending.response.body : ending.output,
    error: ending.error ? { code: ending.error.code } : null,
  },
});

/** True when nothing of the run follows. */
export const hasEnded = ({ status }: RunEnding): boolean => status !== 'waiting' && status !== 'running';

/** The ending that the store knows of; null while the run is queued or running and has not answered. */
export const endingOf = (row: RunEndingRow): RunEnding | null => {
  const goesOn = row.status === 'queued' || row.status === 'running';
  if (goesOn && row.response === null) return null;
  return {
    runId: row.runId,
    status: row.status === 'queued' ? 'running' : row.status,
    // Written by this app from these very types; see run-finisher.
    response: row.response as unknown as RunEnding['response'],
    output: row.output,
    error: row.error as unknown as RunEnding['error'],
    resumesAt: row.resumesAt,
  };
};
