import { Injectable } from '@nestjs/common';
import type { Transaction } from '#store';
import { firstExecution } from './execution.js';
import { ProcessIdentity } from './process-identity.js';
import { ProcessLease } from './process-lease.service.js';
import { RunCapacity } from './run-capacity.js';
import { RunQueue } from './run-queue.js';
import { RunService } from './run.service.js';
import { RunStarter } from './run-starter.js';
import type { OwnedRun } from './run-starter.js';

/** Starts accepted runs in this process while it has places and a lease; sends the others by the queue. */
@Injectable()
export class LocalRunStarter extends RunStarter {
  constructor(
    private readonly identity: ProcessIdentity,
    private readonly lease: ProcessLease,
    private readonly capacity: RunCapacity,
    private readonly runs: RunService,
    private readonly queue: RunQueue,
  ) {
    super();
  }

  override get processId(): string {
    return this.identity.id;
  }

  override tryReserve(): boolean {
    return this.lease.isHeld && this.capacity.tryReserve();
  }

  override release(): void {
    this.capacity.release();
  }

  override start(run: OwnedRun): void {
    this.runs.start(firstExecution(run, this.identity.id));
  }

  override enqueue(tx: Transaction, runIds: readonly string[]): Promise<void> {
    return this.queue.enqueue(runIds, { tx });
  }
}
