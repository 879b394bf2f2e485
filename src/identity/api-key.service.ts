import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { ApiKeyStore, newId, NotFound } from '#store';
import type { ApiKeyRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from './actor.js';
import { assertMayGrant } from './assert-may-grant.js';
import { AuditLog } from './audit-log.js';
import { KeyCache } from './key-cache.js';
import { grantedPermissions, isRole } from './permission.js';
import type { Role } from './permission.js';

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
  readonly #found = new KeyCache<ApiKeyRecord>();
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
    const record = await this.#found.get(digest.toString('base64'), now.getTime(), () =>
      this.keys.byDigest(digest),
    );
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
    const making = (): Promise<ApiKeyRecord> =>
      this.keys.create({
        id: newId('key'),
        workspaceId: actor.workspaceId,
        ...wanted,
        digest: tokenDigest(key),
        prefix: key.slice(0, 8),
        last4: key.slice(-4),
        createdBy: actor.id,
        now: this.clock.now(),
      });
    const record = await this.#found.change(() =>
      this.audit.change(actor, making, ({ id }) => ({
        action: 'api_key.create',
        targetType: 'api_key',
        targetId: id,
        after: { name, role, scopes: [...scopes], expiresAt: expiresAt?.toISOString() ?? null },
      })),
    );
    return { record, key };
  }

  list(workspaceId: string): Promise<ApiKeyRecord[]> {
    return this.keys.list(workspaceId);
  }

  /** At once in this process, within a second in others. @throws RejectedCall not_found */
  async revoke(actor: Actor, id: string): Promise<ApiKeyRecord> {
    try {
      return await this.#found.change(() =>
        this.audit.change(
          actor,
          () => this.keys.revoke(actor.workspaceId, id, this.clock.now()),
          ({ name, role }) => ({
            action: 'api_key.revoke',
            targetType: 'api_key',
            targetId: id,
            before: { name, role },
          }),
        ),
      );
    } catch (error) {
      if (error instanceof NotFound) throw new RejectedCall('not_found', { detail: error.message });
      throw error;
    }
  }

  /** Keys changed in another way than here. */
  forget(): void {
    this.#found.forget();
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
