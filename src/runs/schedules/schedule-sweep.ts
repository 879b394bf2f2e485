import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { AcceptStore } from '#store';
import { Clock } from '../../config/clock.js';
import { JsonLogger } from '../../telemetry/json-logger.js';
import { RunQueue } from '../run-queue.js';
import { draftScheduledRun } from './draft-scheduled-run.js';
import { firstDue, lastDue } from './last-due.js';
import { PublishedSchedules } from './published-schedules.js';
import { watchSchedule } from './watched-schedule.js';
import type { WatchedSchedule } from './watched-schedule.js';

const SWEEP_MS = 1_000;

/**
 * Starts the runs of schedules. Every process with workers looks; a claim on trigger and time makes it one run. Times
 * that came while nobody looked are made up for by one run, for the latest of them.
 */
@Injectable()
export class ScheduleSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #watched = new Map<string, WatchedSchedule>();
  #timer: NodeJS.Timeout | null = null;
  #sweeping: Promise<void> | null = null;

  constructor(
    private readonly schedules: PublishedSchedules,
    @Inject(AcceptStore) private readonly accepts: AcceptStore,
    private readonly queue: RunQueue,
    private readonly clock: Clock,
    private readonly log: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#sweeping;
  }

  /** One look; concurrent calls share it. Never rejects: what could not be started is due again at the next look. */
  sweep(): Promise<void> {
    this.#sweeping ??= this.#sweep()
      .catch((error: unknown) => this.log.line('warn', 'schedules.failed', { reason: String(error) }))
      .finally(() => (this.#sweeping = null));
    return this.#sweeping;
  }

  async #sweep(): Promise<void> {
    const now = this.clock.now();
    const watched = new Map<string, WatchedSchedule>();
    for (const trigger of await this.schedules.list()) {
      const before = this.#watched.get(trigger.id);
      const schedule = watchSchedule(trigger, before, now);
      watched.set(trigger.id, schedule);
      if (schedule.fault !== null && schedule.fault !== before?.fault)
        this.log.line('warn', 'schedule.unreadable', { triggerId: trigger.id, reason: schedule.fault });
    }
    this.#watched = watched;
    for (const schedule of watched.values())
      if (schedule.next !== null && schedule.next <= now) await this.#tryStart(schedule, schedule.next, now);
  }

  /** One schedule that cannot be started must not hold up the others. */
  async #tryStart(schedule: WatchedSchedule, first: Date, now: Date): Promise<void> {
    try {
      await this.#start(schedule, first, now);
    } catch (error) {
      const triggerId = schedule.trigger.id;
      this.log.line('warn', 'schedule.not_started', { triggerId, reason: String(error) });
    }
  }

  async #start(schedule: WatchedSchedule, first: Date, now: Date): Promise<void> {
    const { trigger, table } = schedule;
    const due = lastDue(table, first, now);
    const draft = draftScheduledRun(schedule, due, now);
    const [outcome] = await this.accepts.accept([{ charge: null, draft }], (tx, runIds) =>
      this.queue.enqueue(runIds, { tx }),
    );
    // The trigger changed since it was read: it is still due, by what it says now.
    if (outcome?.result?.kind === 'stale_trigger') return this.schedules.forget();
    this.#watched.set(trigger.id, { ...schedule, next: firstDue(table, due) });
  }
}
