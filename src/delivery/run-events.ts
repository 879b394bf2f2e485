import type { RunEvent } from './run-ending.js';

/** The events of streamed runs: stored, numbered, resumable. */
export abstract class RunEvents {
  /**
   * Events with `seq > afterSeq`, stored ones first, then live ones, ending after the last event. Gap-free for runs
   * accepted with `stream: true`; for other runs: `run.accepted` and the final event.
   */
  abstract follow(runId: string, afterSeq: number, signal: AbortSignal): AsyncIterable<RunEvent>;

  /**
   * Whether a reader who has seen the event `seq` of a run that ended has seen its last one. There is nothing to
   * resume then, and a client that reconnects by itself is to be told to stop.
   */
  abstract hasSeenLast(runId: string, seq: number): Promise<boolean>;
}
