import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '../config/clock.js';
import { AcceptBatcher } from './accept-batcher.js';

type ThrottlerStorageRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Counts of @nestjs/throttler in PostgreSQL, exact over all instances (W-19), in the same batches as accepted calls.
 * Calls of surface A do not come here: RateLimitGuard counts them together with their run, in one round trip.
 */
@Injectable()
export class PostgresThrottlerStorage implements ThrottlerStorage {
  constructor(
    private readonly batcher: AcceptBatcher,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ttl length of the window, milliseconds
   * @returns times in whole seconds, rounded up
   */
  async increment(key: string, ttl: number, limit: number): Promise<ThrottlerStorageRecord> {
    const charge = { key, limit, windowMs: ttl, now: this.clock.now() };
    const outcome = await this.batcher.add({ charge, draft: null, run: null, waits: false });
    const { hits = 0, resetMs = 0, limited = false } = outcome.charge ?? {};
    const seconds = Math.max(1, Math.ceil(resetMs / 1000));
    return {
      totalHits: limited ? limit + 1 : hits,
      timeToExpire: seconds,
      isBlocked: limited,
      timeToBlockExpire: limited ? seconds : 0,
    };
  }
}
