import { Inject, Injectable } from '@nestjs/common';
import { RunStore } from '#store';
import { takenExecution } from './execution.js';
import { ProcessIdentity } from './process-identity.js';
import { RunCapacity } from './run-capacity.js';
import { RunQueue } from './run-queue.js';
import { RunService } from './run.service.js';

/** Takes the runs of a slice as places become free, as many at once as there are. */
@Injectable()
export class SliceExecutor {
  #stopped = false;

  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly identity: ProcessIdentity,
    private readonly capacity: RunCapacity,
    private readonly service: RunService,
    private readonly queue: RunQueue,
  ) {}

  /** Takes nothing more: what is left of a slice goes back to the queue. */
  stop(): void {
    this.#stopped = true;
  }

  /** Resolves when every run of the slice is owned: by this process, or by another that was faster. */
  async execute(runIds: readonly string[]): Promise<void> {
    for (let at = 0; at < runIds.length;) {
      await this.capacity.reserve();
      if (this.#stopped) {
        this.capacity.release();
        return this.queue.enqueue(runIds.slice(at));
      }
      const places = 1 + this.capacity.reserveUpTo(runIds.length - at - 1);
      const started = await this.#take(runIds.slice(at, at + places), places);
      at += places;
      for (let unused = started; unused < places; unused += 1) this.capacity.release();
    }
  }

  /** Starts what could be taken. A place is held by each started run; the caller gives the others back. */
  async #take(runIds: string[], places: number): Promise<number> {
    try {
      const taken = await this.runs.take(runIds, this.identity.id, new Date());
      for (const run of taken) this.service.start(takenExecution(run, this.identity.id));
      return taken.length;
    } catch (error) {
      for (let place = 0; place < places; place += 1) this.capacity.release();
      throw error;
    }
  }
}
