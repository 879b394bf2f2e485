import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { ApiKeyStore, newId, NotFound } from '#store';
import type { ApiKeyRecord } from '#store';
import { BoundedCache } from '../authoring/bounded-cache.js';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from './actor.js';
import { assertMayGrant } from './assert-may-grant.js';
import { AuditLog } from './audit-log.js';
import { grantedPermissions, isRole } from './permission.js';
import type { Role } from './permission.js';

/** How long a revoked key may still work on another process. */
const CACHE_MS = 1_000;
const CACHED_KEYS = 1_000;
/** `lastUsedAt` is for people: minutes are exact enough, and one write covers all keys. */
const TOUCH_MS = 60_000;

/** What an API key proves, before the request is known. */
export type KnownKey = Omit<Actor, 'ip' | 'requestId'>;

export interface NewKey {
  readonly name: string;
  readonly role: Role;
  /** Empty = the whole role. */
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

/** API keys of the management API: made, looked up by digest, revoked. The key itself is never stored. */
@Injectable()
export class ApiKeyService implements OnModuleDestroy {
  readonly #found = new BoundedCache<string, { record: ApiKeyRecord | null; until: number }>(CACHED_KEYS);
  readonly #used = new Set<string>();
  #touch: NodeJS.Timeout | null = null;

  constructor(
    @Inject(ApiKeyStore) private readonly keys: ApiKeyStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onModuleDestroy(): Promise<void> {
    if (this.#touch) clearTimeout(this.#touch);
    await this.#flushUsed();
  }

  /** The actor behind a key; null when the key is unknown, revoked or expired. */
  async authenticate(key: string): Promise<KnownKey | null> {
    const digest = tokenDigest(key);
    const now = this.clock.now();
    const record = await this.#lookUp(digest, now.getTime());
    if (!record || record.revokedAt !== null || !isRole(record.role)) return null;
    if (record.expiresAt !== null && record.expiresAt <= now) return null;
    this.#rememberUse(record.id);
    return {
      id: record.id,
      name: record.name,
      workspaceId: record.workspaceId,
      role: record.role,
      // The seeded key is the root of the others: whoever sets it has the server.
      permissions: grantedPermissions(record.role, record.scopes, record.seeded || undefined),
    };
  }

  /** Makes a key. `key` is shown now and never again. @throws RejectedCall forbidden for rights that the actor lacks */
  async create(actor: Actor, wanted: NewKey): Promise<{ record: ApiKeyRecord; key: string }> {
    assertMayGrant(actor, grantedPermissions(wanted.role, wanted.scopes));
    const key = makeToken('admin_api_key');
    const { name, role, scopes, expiresAt } = wanted;
    const record = await this.audit.change(
      actor,
      () =>
        this.keys.create({
          id: newId('key'),
          workspaceId: actor.workspaceId,
          ...wanted,
          digest: tokenDigest(key),
          prefix: key.slice(0, 8),
          last4: key.slice(-4),
          createdBy: actor.id,
          now: this.clock.now(),
        }),
      ({ id }) => ({
        action: 'api_key.create',
        targetType: 'api_key',
        targetId: id,
        after: { name, role, scopes: [...scopes], expiresAt: expiresAt?.toISOString() ?? null },
      }),
    );
    this.#found.clear();
    return { record, key };
  }

  list(workspaceId: string): Promise<ApiKeyRecord[]> {
    return this.keys.list(workspaceId);
  }

  /** At once in this process, within a second in others. @throws RejectedCall not_found */
  async revoke(actor: Actor, id: string): Promise<ApiKeyRecord> {
    try {
      return await this.audit.change(
        actor,
        () => this.keys.revoke(actor.workspaceId, id, this.clock.now()),
        ({ name, role }) => ({
          action: 'api_key.revoke',
          targetType: 'api_key',
          targetId: id,
          before: { name, role },
        }),
      );
    } catch (error) {
      if (error instanceof NotFound) throw new RejectedCall('not_found', { detail: error.message });
      throw error;
    } finally {
      this.#found.clear();
    }
  }

  /** Keys changed in another way than here. */
  forget(): void {
    this.#found.clear();
  }

  async #lookUp(digest: Buffer, nowMs: number): Promise<ApiKeyRecord | null> {
    const name = digest.toString('base64');
    const cached = this.#found.get(name);
    // Also gone when the clock went back: a cache entry from the future would live too long.
    if (cached && cached.until > nowMs && cached.until <= nowMs + CACHE_MS) return cached.record;
    const record = await this.keys.byDigest(digest);
    this.#found.set(name, { record, until: nowMs + CACHE_MS });
    return record;
  }

  #rememberUse(id: string): void {
    this.#used.add(id);
    this.#touch ??= setTimeout(() => {
      this.#touch = null;
      void this.#flushUsed();
    }, TOUCH_MS).unref();
  }

  async #flushUsed(): Promise<void> {
    const ids = [...this.#used];
    this.#used.clear();
    if (ids.length === 0) return;
    try {
      await this.keys.touch(ids, this.clock.now());
    } catch {
      // The database is away. The next use of the keys is written; a missing "last used" harms nobody.
    }
  }
}
