import { Inject, Injectable, Optional } from '@nestjs/common';
import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnApplicationShutdown,
} from '@nestjs/common';
import { ProcessLease } from './process-lease.service.js';
import { RunRecovery } from './run-recovery.js';
import { RunProcessor } from './run.processor.js';
import { RunService } from './run.service.js';
import { SliceExecutor } from './slice.executor.js';

/** Starts and stops the executing side in the one order in which nothing is lost. */
@Injectable()
export class RunsLifecycle
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  #working = false;

  constructor(
    private readonly lease: ProcessLease,
    private readonly recovery: RunRecovery,
    private readonly service: RunService,
    private readonly slices: SliceExecutor,
    @Optional() @Inject(RunProcessor) private readonly processor: RunProcessor | null,
  ) {}

  /** True when this process does what its roles say. */
  get isReady(): boolean {
    return this.#working && this.lease.isHeld;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.lease.take();
    this.recovery.start();
    if (this.processor) {
      const { worker } = this.processor;
      await worker.waitUntilReady();
      // Runs until it is closed; its errors come by the event above.
      void worker.run();
    }
    this.#working = true;
  }

  /** Before any queue closes: a question to a queue that is closed is never answered. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.recovery.stop();
  }

  /** After the HTTP server has closed: nobody waits for an answer of this process any more. */
  async onApplicationShutdown(): Promise<void> {
    this.#working = false;
    this.lease.stop();
    this.slices.stop();
    try {
      await Promise.all([this.processor?.worker.close(), this.service.drain()]);
    } finally {
      await this.lease.giveUp();
    }
  }
}
