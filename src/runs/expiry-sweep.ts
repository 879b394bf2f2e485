import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { ExpiredStore } from '#store';
import { Clock } from '../config/clock.js';
import { JsonLogger } from '../telemetry/json-logger.js';

const SWEEP_MS = 600_000;
/** Small enough that a call never waits behind a sweep. */
const ROWS_PER_STEP = 2_000;

/** Forgets expired idempotency keys, seen signatures and limits, so that the tables do not grow without end. */
@Injectable()
export class ExpirySweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(
    @Inject(ExpiredStore) private readonly expired: ExpiredStore,
    private readonly clock: Clock,
    private readonly log: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#sweeping = this.#sweep();
    }, SWEEP_MS);
    this.#timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#sweeping;
  }

  async #sweep(): Promise<void> {
    try {
      let gone = ROWS_PER_STEP;
      while (gone >= ROWS_PER_STEP && !this.#stopped) {
        gone = await this.expired.remove(this.clock.now(), ROWS_PER_STEP);
      }
    } catch (error) {
      this.log.line('warn', 'expiry.failed', { reason: String(error) });
    }
  }
}
