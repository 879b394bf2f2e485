import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Transaction } from '#store';
import { AppConfig } from '../config/app-config.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { QueuePool } from './queue-pool.js';
import { MAX_RUNS_PER_SLICE, RUN_QUEUE, RunQueue } from './run-queue.js';
import type { RunSlice } from './run-queue.js';

/** Slices as BullMQ jobs: in PostgreSQL by default, in Redis when `REDIS_URL` is set. */
@Injectable()
export class BullRunQueue extends RunQueue {
  constructor(
    @InjectQueue(RUN_QUEUE) private readonly queue: Queue<RunSlice>,
    private readonly pool: QueuePool,
    @Inject(AppConfig) private readonly config: AppConfig,
    log: JsonLogger,
  ) {
    super();
    // Without a listener BullMQ prints the whole error object, connection and all.
    queue.on('error', (error) => log.line('warn', 'queue.error', { reason: error.message }));
  }

  override async enqueue(
    runIds: readonly string[],
    { tx, delayMs = 0 }: { tx?: Transaction; delayMs?: number } = {},
  ): Promise<void> {
    const send = async () => {
      for (let at = 0; at < runIds.length; at += MAX_RUNS_PER_SLICE) {
        await this.queue.add(
          'slice',
          { runIds: runIds.slice(at, at + MAX_RUNS_PER_SLICE) },
          { delay: delayMs },
        );
      }
    };
    if (!tx) return send();
    if (!this.config.redisUrl) return this.pool.within(tx, send);
    // Redis knows nothing of our transaction: a job sent before the commit could find no run.
    // A send that fails is not lost either: the sweeper finds the runs undispatched.
    tx.afterCommit(() => void send().catch(() => undefined));
  }

  override async isDrained(): Promise<boolean> {
    const counts = await this.queue.getJobCounts('waiting', 'active', 'prioritized');
    return Object.values(counts).every((count) => count === 0);
  }
}
