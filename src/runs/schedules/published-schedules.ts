import { Inject, Injectable } from '@nestjs/common';
import { BlockRegistry } from '#engine';
import { TriggerStore } from '#store';
import type { TriggerRecord } from '#store';

/** The published triggers that the clock calls, read again when any trigger has changed. */
@Injectable()
export class PublishedSchedules {
  #changes = -1;
  #triggers: readonly TriggerRecord[] = [];
  readonly #types: readonly string[];

  constructor(
    @Inject(TriggerStore) private readonly store: TriggerStore,
    @Inject(BlockRegistry) registry: BlockRegistry,
  ) {
    this.#types = registry
      .all()
      .filter(({ definition }) => definition.kind === 'trigger' && definition.surface === 'schedule')
      .map(({ definition }) => definition.type);
  }

  /** Those that are switched on. */
  async list(): Promise<readonly TriggerRecord[]> {
    // Counted before it is read: a change in between is seen the next time.
    const changes = await this.store.changeCount();
    if (changes === this.#changes) return this.#triggers;
    this.#triggers = await this.store.activeOf(this.#types);
    this.#changes = changes;
    return this.#triggers;
  }

  /** Reads anew at the next call. */
  forget(): void {
    this.#changes = -1;
  }
}
