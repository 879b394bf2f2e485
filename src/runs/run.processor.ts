import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { RUN_QUEUE } from './run-queue.js';
import type { RunSlice } from './run-queue.js';
import { SliceExecutor } from './slice.executor.js';

/**
 * The worker's edge. A job is done when each run of its slice is owned by a process: from there the process's lease
 * brings it back, not the job. A throw means that the store is away; what was not taken is swept and sent again.
 */
@Processor(RUN_QUEUE)
export class RunProcessor extends WorkerHost {
  constructor(private readonly slices: SliceExecutor) {
    super();
  }

  override async process(job: Job<RunSlice>): Promise<void> {
    await this.slices.execute(job.data.runIds);
  }
}
