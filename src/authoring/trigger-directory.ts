import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Channels, SuppressionStore, TriggerStore } from '#store';
import type { Database } from '#store';
import { withAnswers } from '../plugins/host/answers.js';
import { DATABASE } from '../store.module.js';
import { BoundedCache } from './bounded-cache.js';
import { compileTrigger } from './compile-trigger.js';
import type { CompiledTrigger } from './compiled-trigger.js';
import { PlanCache } from './plan-cache.js';
import { SecretVault } from './secret-vault.js';

const CACHED_TRIGGERS = 10_000;
/** Paths that nobody listens on. Bounded apart, so that a scan of random paths pushes no real trigger out. */
const CACHED_MISSES = 10_000;
const POLL_MS = 1_000;
const MAX_ATTEMPTS = 5;

/**
 * Finds the trigger of a path for the hot path: from this process's memory, loaded on the first miss. A change is
 * seen at once in this process, by notification in the others, and by a poll while notifications are down.
 */
@Injectable()
export class TriggerDirectory implements OnModuleInit, OnModuleDestroy {
  readonly #found = new BoundedCache<string, CompiledTrigger>(CACHED_TRIGGERS);
  readonly #missing = new BoundedCache<string, true>(CACHED_MISSES);
  readonly #loading = new Map<string, Promise<CompiledTrigger | undefined>>();
  /** Raised by every invalidation: what was read before it must not enter the cache after it. */
  #generation = 0;
  #changeCount = -1;
  #poll: NodeJS.Timeout | null = null;
  #unlisten: (() => Promise<void>) | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(PlanCache) private readonly plans: PlanCache,
    @Inject(SecretVault) private readonly vault: SecretVault,
    @Inject(SuppressionStore) private readonly suppressions: SuppressionStore,
  ) {}

  async onModuleInit(): Promise<void> {
    const all = (): void => this.invalidate();
    this.#unlisten = await this.database.listen(Channels.triggers, all, all);
    this.#poll = setInterval(() => void this.#pollChanges(), POLL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.#poll) clearInterval(this.#poll);
    await this.#unlisten?.();
  }

  /**
   * The active trigger of this path; undefined when the path is unknown, switched off or not published.
   *
   * @throws when the store is away and the path is not in memory
   */
  byPath(path: string): CompiledTrigger | undefined | Promise<CompiledTrigger | undefined> {
    const known = this.#found.get(path);
    if (known) return known;
    if (this.#missing.get(path)) return undefined;
    const loading = this.#loading.get(path);
    if (loading) return loading;
    const load = this.#load(path).finally(() => this.#loading.delete(path));
    this.#loading.set(path, load);
    return load;
  }

  /** The trigger as the store has it now: the accepting statement said that ours is out of date. */
  async reload(path: string): Promise<CompiledTrigger | undefined> {
    this.#found.delete(path);
    this.#missing.delete(path);
    return this.byPath(path);
  }

  /**
   * Forgets everything: a trigger, a secret or a workflow changed. All of it, because one change may concern many
   * paths, changes are rare beside calls, and a trigger that is forgotten costs one load.
   */
  invalidate(): void {
    this.#generation += 1;
    this.#found.clear();
    this.#missing.clear();
    this.#loading.clear();
    this.vault.forget();
  }

  async #load(path: string): Promise<CompiledTrigger | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const generation = this.#generation;
      const trigger = await this.#compile(path);
      // Something changed while this was read: what was read may be half old. In a storm of changes it is used for
      // this call without being kept; the accepting statement refuses a revision that is out of date.
      if (generation !== this.#generation) {
        if (attempt < MAX_ATTEMPTS) continue;
        return trigger;
      }
      if (trigger) this.#found.set(path, trigger);
      else this.#missing.set(path, true);
      return trigger;
    }
  }

  async #compile(path: string): Promise<CompiledTrigger | undefined> {
    const record = await this.triggers.byPath(path);
    if (!record || !record.active || record.retired || record.path === null) return undefined;
    const plan = await this.plans.get(record.workflowId, record.workflowVersion);
    const block = plan?.triggers.find((each) => each.id === record.blockId);
    if (!block) return undefined;
    const secrets = await this.vault.reveal(record.workspaceId, block.secretNames);
    const suppressions = await this.suppressions.active(record.id);
    const { path: own } = record;
    return withAnswers(() => compileTrigger({ ...record, path: own }, block, secrets, suppressions));
  }

  async #pollChanges(): Promise<void> {
    if (this.database.listening) {
      this.#changeCount = -1;
      return;
    }
    try {
      const count = await this.triggers.changeCount();
      if (count !== this.#changeCount) this.invalidate();
      this.#changeCount = count;
    } catch {
      // The store is away: nothing can change behind our back, and calls are refused by the accepting statement.
      this.#changeCount = -1;
    }
  }
}
