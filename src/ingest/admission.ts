import type { AcceptOutcome } from '#store';
import type { RunEnding } from '../delivery/run-ending.js';
import type { AnswerMode } from './answer-mode.js';
import type { Reading } from './reading.js';

/** What is known of a call after the accepting transaction. */
export interface Admission {
  readonly reading: Reading;
  readonly mode: AnswerMode;
  /** Of the run, if the call became one. */
  readonly runId: string;
  readonly outcome: AcceptOutcome;
  /** Registered before the run could end; null when nobody waits. */
  readonly ending: Promise<RunEnding | null> | null;
}
