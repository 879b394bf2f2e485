import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { compileAllowList, isTokenOfKind, tokenDigest } from '#security';
import type { IpAllowList } from '#security';
import { ApiTriggerStore, Channels } from '#store';
import type { CallableApiTrigger, Database } from '#store';
import { BoundedCache } from '../authoring/bounded-cache.js';
import { scanPolicyOf } from '../authoring/guardrails/scan-policy.js';
import type { ScanPolicy } from '../authoring/guardrails/scan-policy.js';
import { Clock } from '../config/clock.js';
import { DATABASE } from '../store.module.js';

/** How long a change may go unseen here when its notification was lost. */
const CACHE_MS = 1_000;
const CACHED_TRIGGERS = 10_000;

/** An API trigger ready for calls. */
export interface ReadyApiTrigger extends Omit<CallableApiTrigger, 'ipAllowList' | 'guardrails'> {
  readonly ipAllowList: IpAllowList;
  readonly guardrails: ScanPolicy;
}

interface Cached {
  readonly trigger: ReadyApiTrigger;
  /** By the process's own clock: an injected one may stand still. */
  readonly until: number;
}

/**
 * Finds the API trigger of a token by its digest. What was found is kept for a second, and dropped by the notification
 * of any change; the accepting statement refuses a revision that is out of date all the same. What was not found is
 * never kept, so that a scan of tokens fills no memory.
 */
@Injectable()
export class ApiTriggerDirectory implements OnModuleInit, OnModuleDestroy {
  readonly #found = new BoundedCache<string, Cached>(CACHED_TRIGGERS);
  /** Raised by every invalidation: what was read before it must not enter the cache after it. */
  #generation = 0;
  #unlisten: (() => Promise<void>) | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ApiTriggerStore) private readonly triggers: ApiTriggerStore,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const all = (): void => this.invalidate();
    this.#unlisten = await this.database.listen(Channels.triggers, all, all);
  }

  async onModuleDestroy(): Promise<void> {
    await this.#unlisten?.();
  }

  /** The active trigger of this token; null for every other text. A text that is no token costs no query (B-03). */
  async byToken(token: string): Promise<ReadyApiTrigger | null> {
    if (!isTokenOfKind(token, 'url_trigger')) return null;
    const digest = tokenDigest(token);
    const trigger = this.#cached(digest) ?? (await this.#load(digest));
    return trigger && (trigger.expiresAt === null || trigger.expiresAt > this.clock.now()) ? trigger : null;
  }

  /** Forgets everything: a trigger or a thread changed. */
  invalidate(): void {
    this.#generation += 1;
    this.#found.clear();
  }

  #cached(digest: Buffer): ReadyApiTrigger | null {
    const cached = this.#found.get(digest.toString('latin1'));
    return cached && cached.until > performance.now() ? cached.trigger : null;
  }

  async #load(digest: Buffer): Promise<ReadyApiTrigger | null> {
    const generation = this.#generation;
    const record = await this.triggers.byDigest(digest);
    if (!record) return null;
    const trigger = {
      ...record,
      ipAllowList: compileAllowList(record.ipAllowList),
      guardrails: scanPolicyOf(record.guardrails ?? {}, record.suppressions),
    };
    if (generation === this.#generation) {
      this.#found.set(digest.toString('latin1'), { trigger, until: performance.now() + CACHE_MS });
    }
    return trigger;
  }
}
