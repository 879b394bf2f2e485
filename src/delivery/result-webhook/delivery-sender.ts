import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Channels, DeliveryStore } from '#store';
import type { ClaimedDelivery, Database } from '#store';
import { Clock } from '../../config/clock.js';
import { DATABASE } from '../../store.module.js';
import { JsonLogger } from '../../telemetry/json-logger.js';
import { DeliveryAttempt } from './delivery-attempt.js';

/** How often due deliveries are looked for; a notification is faster. */
const SWEEP_MS = 1_000;
/** Longer than an attempt can take: whoever is slower is gone. */
const LEASE_MS = 60_000;
/** Requests of this process at a time. */
const MAX_SENDING = 20;
/** For requests under way when the process stops. */
const DRAIN_MS = 3_000;

/** Sends due deliveries. Every process of the worker role looks; the store gives each attempt to one of them. */
@Injectable()
export class DeliverySender implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #sending = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #unlisten: (() => Promise<void>) | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(DeliveryStore) private readonly deliveries: DeliveryStore,
    private readonly attempts: DeliveryAttempt,
    private readonly clock: Clock,
    private readonly log: JsonLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const look = (): void => this.#look();
    this.#unlisten = await this.database.listen(Channels.deliveries, look, look);
    this.#timer = setInterval(look, SWEEP_MS);
    look();
  }

  /** Requests under way may end; what takes too long is cut and sent again by whoever comes next. */
  async onApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#unlisten?.();
    await this.#looking;
    const all = Promise.all(this.#sending);
    await Promise.race([all, delay(DRAIN_MS, undefined, { ref: false })]);
    this.#stopping.abort(new Error('The process is stopping.'));
    await all;
    await this.attempts.close();
  }

  /** One look at a time; who asks meanwhile gets another one after it. */
  #look(): void {
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = this.#claim()
      .catch((error: unknown) => this.log.line('warn', 'deliveries.look_failed', { reason: String(error) }))
      .finally(() => {
        this.#looking = null;
        if (!this.#lookAgain || this.#timer === null) return;
        this.#lookAgain = false;
        this.#look();
      });
  }

  async #claim(): Promise<void> {
    const free = MAX_SENDING - this.#sending.size;
    if (free <= 0) return;
    // The lease goes by the wall clock: an injected one may stand still.
    const now = new Date();
    const lease = { now, until: new Date(now.getTime() + LEASE_MS) };
    for (const delivery of await this.deliveries.claim(randomUUID(), this.clock.now(), lease, free)) {
      const sent = this.#send(delivery).finally(() => {
        this.#sending.delete(sent);
        if (this.#timer !== null) this.#look();
      });
      this.#sending.add(sent);
    }
  }

  /** Never rejects: what could not even be written is claimed again when its lease has run out. */
  async #send(delivery: ClaimedDelivery): Promise<void> {
    const { id, attempt, step } = delivery;
    try {
      const { outcome, next } = await this.attempts.make(delivery, this.#stopping.signal);
      const kept = await this.deliveries.settle(delivery, outcome, next, this.clock.now());
      if (!kept) this.log.line('warn', 'delivery.claim_lost', { delivery: id, attempt });
    } catch (error) {
      this.log.line('warn', 'delivery.not_made', { delivery: id, attempt, reason: String(error) });
      if (!this.#stopping.signal.aborted) return;
      const now = this.clock.now();
      await this.deliveries
        .settle(delivery, null, { kind: 'retry', at: now, step }, now)
        .catch((late: unknown) =>
          this.log.line('warn', 'delivery.not_given_back', { delivery: id, reason: String(late) }),
        );
    }
  }
}
