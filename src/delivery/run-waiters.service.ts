import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Channels, RunStore } from '#store';
import type { Database } from '#store';
import { Clock } from '../config/clock.js';
import { endingOf } from './run-ending.js';
import type { RunEnding } from './run-ending.js';
import { DATABASE } from '../store.module.js';
import { RunWaiters } from './run-waiters.js';

/** How long a lost notification can delay a caller. */
const SWEEP_MS = 1_000;

interface Waiter {
  readonly resolve: (ending: RunEnding | null) => void;
  /** When it gives up, by the app's clock; milliseconds since 1970. */
  readonly until: number;
}

/** Wakes callers from our own run record: directly, by notification, and by a sweep that needs neither. */
@Injectable()
export class RunWaitersService extends RunWaiters implements OnModuleInit, OnModuleDestroy {
  readonly #waiting = new Map<string, Set<Waiter>>();
  #sweep: NodeJS.Timeout | null = null;
  readonly #asked = new Set<string>();
  #asking = false;
  #unlisten: (() => Promise<void>) | null = null;
  #stopped = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(RunStore) private readonly runs: RunStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    const recheck = () => void this.#lookUp([...this.#waiting.keys()]);
    this.#unlisten = await this.database.listen(
      Channels.runEnded,
      (ids) => void this.#lookUp(ids.split(',')),
      recheck,
    );
    this.#sweep = setInterval(recheck, SWEEP_MS);
    this.#sweep.unref();
  }

  async onModuleDestroy(): Promise<void> {
    // A call that is accepted from now on hears 202 at once: its connection would be cut before the run ends.
    this.#stopped = true;
    if (this.#sweep) clearInterval(this.#sweep);
    await this.#unlisten?.();
    for (const waiters of this.#waiting.values()) for (const { resolve } of waiters) resolve(null);
    this.#waiting.clear();
  }

  override wait(runId: string, timeoutMs: number, signal?: AbortSignal): Promise<RunEnding | null> {
    if (this.#stopped) return Promise.resolve(null);
    return new Promise((resolve) => {
      const waiters = this.#waiting.get(runId) ?? new Set<Waiter>();
      this.#waiting.set(runId, waiters);
      const end = (ending: RunEnding | null): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        waiters.delete(waiter);
        if (waiters.size === 0 && this.#waiting.get(runId) === waiters) this.#waiting.delete(runId);
        resolve(ending);
      };
      const waiter: Waiter = { resolve: end, until: this.clock.now().getTime() + timeoutMs };
      const giveUp = () => end(null);
      const timer = setTimeout(giveUp, timeoutMs);
      if (signal?.aborted) return giveUp();
      signal?.addEventListener('abort', giveUp, { once: true });
      waiters.add(waiter);
    });
  }

  /** A run of this process ended: wakes its callers. */
  settle(ending: RunEnding): void {
    const waiters = this.#waiting.get(ending.runId);
    if (!waiters) return;
    if (ending.status === 'waiting' && ending.resumesAt === undefined) {
      void this.#lookUp([ending.runId]);
      return;
    }
    for (const { resolve, until } of waiters) if (!goesOnBy(ending, until)) resolve(ending);
  }

  /** Asks the store about runs that somebody waits for. Concurrent questions are asked together. */
  async #lookUp(runIds: readonly string[]): Promise<void> {
    for (const runId of runIds) if (this.#waiting.has(runId)) this.#asked.add(runId);
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#asked.size > 0) {
        const asked = [...this.#asked];
        this.#asked.clear();
        for (const row of await this.runs.endings(asked)) {
          const ending = endingOf(row);
          if (ending) this.settle(ending);
        }
      }
    } catch {
      // The store is away: the next sweep asks again, and the caller's own time limit holds meanwhile.
    } finally {
      this.#asking = false;
    }
  }
}

/** Waits for nobody, has not answered its caller, and goes on by itself before the caller gives up. */
const goesOnBy = ({ status, response, resumesAt }: RunEnding, until: number): boolean =>
  status === 'waiting' && response === null && (resumesAt?.getTime() ?? Infinity) < until;
