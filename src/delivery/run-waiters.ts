import type { RunEnding } from './run-ending.js';

/**
 * Callers that wait for the end of a run. A run of this process wakes them directly; one that ends elsewhere wakes
 * them by notification, and a sweep catches what a lost notification left (see run-endings.service).
 */
export abstract class RunWaiters {
  /**
   * Resolves with the ending; or with null after `timeoutMs` (the run goes on), or when `signal` aborts.
   * A `waiting` run that has answered its caller already resolves with that answer. One that goes on by itself within
   * the time is waited for; any other (approval, long delay) resolves at once: nobody holds a connection for it.
   * Register before the run can end: call it before the accepting transaction commits, or right after with the
   * guarantee that an ending already stored is found.
   */
  abstract wait(runId: string, timeoutMs: number, signal?: AbortSignal): Promise<RunEnding | null>;
}
