import type { RunEnvironment } from './run-environment.js';
import type { RunFailure } from './run-outcome.js';

/** What ends a run from outside. */
export interface StopReasons {
  cancel(): void;
  expire(failure: RunFailure): void;
}

/** Watches for a cancel and for the end of the run's time. The timer is set only when the run has to wait. */
export class StopWatch {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    readonly env: RunEnvironment,
    readonly reasons: StopReasons,
  ) {}

  readonly #cancel = (): void => this.reasons.cancel();

  begin(): void {
    const { signal } = this.env.input;
    if (signal?.aborted) this.reasons.cancel();
    else signal?.addEventListener('abort', this.#cancel, { once: true });
    const { deadline } = this.env.limits;
    if (deadline !== null && this.env.clock() >= deadline) this.#expire();
  }

  arm(): void {
    const { deadline } = this.env.limits;
    if (deadline === null || this.#timer !== null) return;
    // Node takes a longer delay for 1 ms; a run that far from its end is looked at again.
    const delay = Math.min(2 ** 31 - 1, Math.max(0, deadline - this.env.clock()));
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.env.clock() >= deadline) this.#expire();
      else this.arm();
    }, delay);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.env.input.signal?.removeEventListener('abort', this.#cancel);
  }

  #expire(): void {
    const message = 'The time of the run is up. Raise its limit, or give it less to do.';
    this.reasons.expire({
      code: 'run_timeout',
      message,
      details: null,
      attempts: 0,
      blockName: null,
      blockKey: null,
    });
  }
}
