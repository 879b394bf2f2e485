import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { RUN_QUEUE } from './run-queue.js';
import type { RunSlice } from './run-queue.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { SliceExecutor } from './slice.executor.js';

/** Slices taken at the same time: while one waits for places, the next is already here. */
const CONCURRENT_SLICES = 2;
/** A slice whose worker is silent for this long goes to another one. */
const LOCK_MS = 6_000;

/**
 * The worker's edge. A job is done when each run of its slice is owned by a process: from there the process's lease
 * brings it back, not the job. A throw means that the store is away; what was not taken is swept and sent again.
 */
@Processor(RUN_QUEUE, {
  autorun: false, // started by RunsLifecycle, when the process holds its lease
  concurrency: CONCURRENT_SLICES,
  lockDuration: LOCK_MS,
  stalledInterval: LOCK_MS / 2,
  maxStalledCount: 10,
})
export class RunProcessor extends WorkerHost {
  constructor(
    private readonly slices: SliceExecutor,
    private readonly log: JsonLogger,
  ) {
    super();
  }

  /** The connection of the queue; the worker tries again by itself. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.line('warn', 'queue.error', { reason: error.message });
  }

  override async process(job: Job<RunSlice>): Promise<void> {
    await this.slices.execute(job.data.runIds);
  }
}
