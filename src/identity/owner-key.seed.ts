import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { ApiKeyStore, DEFAULT_WORKSPACE_ID, newId } from '#store';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../config/clock.js';
import { AuditLog } from './audit-log.js';
import { systemActor } from './system-actor.js';

/**
 * The first owner key. From PROMPTHOOK_API_KEY when it is set: another value there replaces the seeded key. Without
 * it, a development server (embedded database) that has no key yet makes one, which is printed once.
 */
@Injectable()
export class OwnerKeySeed implements OnModuleInit {
  #made: string | null = null;

  constructor(
    @Inject(AppConfig) private readonly config: AppConfig,
    @Inject(ApiKeyStore) private readonly keys: ApiKeyStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The key that this start made, for printing; null when there was one already. */
  get made(): string | null {
    return this.#made;
  }

  async onModuleInit(): Promise<void> {
    const { apiKey, databaseUrl } = this.config;
    if (apiKey !== null) return this.#seed(apiKey, 'PROMPTHOOK_API_KEY');
    if (databaseUrl !== null) return;
    const known = await this.keys.list(DEFAULT_WORKSPACE_ID);
    if (known.length > 0) return;
    this.#made = makeToken('admin_api_key');
    await this.#seed(this.#made, 'first start');
  }

  async #seed(key: string, name: string): Promise<void> {
    const seed = {
      id: newId('key'),
      workspaceId: DEFAULT_WORKSPACE_ID,
      name,
      role: 'owner',
      scopes: [],
      digest: tokenDigest(key),
      // A key chosen by its owner may be short: less of it is shown than of one that we made.
      prefix: key.slice(0, 4),
      last4: key.length >= 24 ? key.slice(-4) : '',
      expiresAt: null,
      createdBy: null,
      now: this.clock.now(),
    };
    await this.audit.change(
      systemActor(DEFAULT_WORKSPACE_ID),
      () => this.keys.seed(seed),
      (seeded) =>
        seeded.changed
          ? {
              action: 'api_key.seed',
              targetType: 'api_key',
              targetId: seeded.key.id,
              after: { name, role: 'owner' },
            }
          : null,
    );
  }
}
