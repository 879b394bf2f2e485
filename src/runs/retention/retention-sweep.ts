import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { RetentionStore } from '#store';
import type { Kept } from '#store';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../../config/clock.js';
import { JsonLogger } from '../../telemetry/json-logger.js';

const SWEEP_MS = 600_000;
/** Runs looked at in one transaction: small enough that nobody waits behind it. */
const PIECE = 200;
const DAY_MS = 86_400_000;

/** How many of each kind are gone. */
export type SweptCounts = Readonly<Record<Kept, number>>;

/** Forgets runs, their journals and events, and refused calls when they are older than the settings say. */
@Injectable()
export class RetentionSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #sweeping: Promise<unknown> = Promise.resolve();
  readonly #days: SweptCounts;

  constructor(
    @Inject(RetentionStore) private readonly kept: RetentionStore,
    @Inject(AppConfig) config: AppConfig,
    private readonly clock: Clock,
    private readonly log: JsonLogger,
  ) {
    const { runRetentionDays, journalRetentionDays, callRetentionDays } = config;
    this.#days = {
      runs: runRetentionDays,
      journals: journalRetentionDays,
      events: journalRetentionDays,
      calls: callRetentionDays,
    };
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#sweeping = this.sweep().catch((error: unknown) =>
        this.log.line('warn', 'retention.failed', { reason: String(error) }),
      );
    }, SWEEP_MS);
    this.#timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#sweeping;
  }

  /** Removes everything that is too old now, piece by piece; ends early when the process stops. */
  async sweep(): Promise<SweptCounts> {
    const counts = { runs: 0, journals: 0, events: 0, calls: 0 };
    for (const what of ['runs', 'journals', 'events', 'calls'] as const) {
      const days = this.#days[what];
      if (days > 0)
        counts[what] = await this.#sweepAll(what, new Date(this.clock.now().getTime() - days * DAY_MS));
    }
    if (Object.values(counts).some((count) => count > 0)) this.log.line('info', 'retention.swept', counts);
    return counts;
  }

  async #sweepAll(what: Kept, before: Date): Promise<number> {
    let gone = 0;
    let after: string | null = '';
    while (after !== null && !this.#stopped) {
      const piece = await this.kept.sweep(what, { before, after, limit: PIECE });
      gone += piece?.gone ?? 0;
      after = piece?.last ?? null;
    }
    return gone;
  }
}
