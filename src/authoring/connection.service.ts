import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { SecretBox } from '#security';
import { ConnectionStore, NameTaken, newId, NotFound } from '#store';
import type { ConnectionRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import type { PutConnectionBody } from './connection.dto.js';
import { Connections, keyPlaceOf } from './connections.js';
import { secretTemplate, wholeSecret } from './secret-names.js';

/** Stands in front of the `/` in `<connection>/<model>`. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/** The keyless model of first runs: a connection could never be reached under its name. */
const RESERVED = 'demo';

type StoredKey = Pick<ConnectionRecord, 'apiKeyBox' | 'apiKeySecret' | 'last4'>;

/** Model connections of a workspace: written, listed, deleted; keys go in and never come out here. */
@Injectable()
export class ConnectionService {
  constructor(
    @Inject(ConnectionStore) private readonly stored: ConnectionStore,
    @Inject(Connections) private readonly connections: Connections,
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws RejectedCall invalid_request, conflict (locked by the environment) */
  async put(
    actor: Actor,
    name: string,
    body: PutConnectionBody,
  ): Promise<{ connection: JsonObject; created: boolean }> {
    if (!NAME.test(name) || name === RESERVED) {
      throw new RejectedCall('invalid_request', {
        detail: `A connection name has up to 63 lower-case letters, digits, "_" and "-", and is not "${RESERVED}".`,
        param: 'name',
      });
    }
    this.#refuseLocked(name);
    const { connection, created } = await this.audit.change(
      actor,
      () => this.#write(actor, name, body),
      (written) => ({
        action: written.created ? 'connection.create' : 'connection.update',
        targetType: 'connection',
        targetId: name,
        after: {
          kind: written.connection.kind,
          baseUrl: written.connection.baseUrl,
          keyChanged: body.apiKey !== undefined,
        },
      }),
    );
    return { connection: this.#view(connection), created };
  }

  /** Those of the environment first. */
  async list(workspaceId: string): Promise<JsonObject[]> {
    const stored = await this.stored.list(workspaceId);
    const own = stored.filter(({ name }) => !this.connections.locked.has(name));
    return [...this.#lockedViews(), ...own.map((each) => this.#view(each))];
  }

  /** @throws RejectedCall not_found */
  async get(workspaceId: string, name: string): Promise<JsonObject> {
    const locked = this.#lockedViews().find((each) => each['name'] === name);
    if (locked) return locked;
    const found = await this.stored.get(workspaceId, name);
    if (!found) throw new RejectedCall('not_found', { detail: `There is no connection "${name}".` });
    return this.#view(found);
  }

  /** @throws RejectedCall not_found, conflict (locked by the environment) */
  async remove(actor: Actor, name: string): Promise<void> {
    this.#refuseLocked(name);
    try {
      await this.audit.change(
        actor,
        () => this.stored.remove(actor.workspaceId, name),
        () => ({ action: 'connection.delete', targetType: 'connection', targetId: name }),
      );
    } catch (error) {
      if (error instanceof NotFound) throw new RejectedCall('not_found', { detail: error.message });
      throw error;
    }
  }

  #refuseLocked(name: string): void {
    if (!this.connections.locked.has(name)) return;
    throw new RejectedCall('conflict', {
      detail: `The connection "${name}" comes from the server's environment. Change it there, or use another name.`,
    });
  }

  async #write(
    actor: Actor,
    name: string,
    body: PutConnectionBody,
  ): Promise<{ connection: ConnectionRecord; created: boolean }> {
    for (let attempt = 1; ; attempt += 1) {
      const known = await this.stored.get(actor.workspaceId, name);
      const id = known?.id ?? newId('con');
      try {
        return await this.stored.put({
          id,
          workspaceId: actor.workspaceId,
          name,
          kind: body.kind,
          baseUrl: body.baseUrl ?? null,
          ...this.#key(id, body.apiKey, known),
          settings: known?.settings ?? {},
          now: this.clock.now(),
        });
      } catch (error) {
        // Made or deleted in between: the key's box is bound to the row, so it is sealed again.
        if (!(error instanceof NameTaken) || attempt === 3) throw error;
      }
    }
  }

  #key(id: string, apiKey: string | undefined, known: ConnectionRecord | null): StoredKey {
    if (apiKey === undefined) {
      const { apiKeyBox = null, apiKeySecret = null, last4 = null } = known ?? {};
      return { apiKeyBox, apiKeySecret, last4 };
    }
    const secret = wholeSecret(apiKey);
    if (secret !== null) return { apiKeyBox: null, apiKeySecret: secret, last4: null };
    const last4 = apiKey.length >= 12 ? apiKey.slice(-4) : null;
    return { apiKeyBox: this.box.seal(apiKey, keyPlaceOf(id)), apiKeySecret: null, last4 };
  }

  #view(connection: ConnectionRecord): JsonObject {
    const { name, kind, baseUrl, apiKeyBox, apiKeySecret, last4 } = connection;
    return {
      name,
      kind,
      baseUrl,
      hasKey: apiKeyBox !== null || apiKeySecret !== null,
      apiKey: apiKeySecret === null ? null : secretTemplate(apiKeySecret),
      last4,
      locked: false,
      updatedAt: connection.updatedAt.toISOString(),
    };
  }

  #lockedViews(): JsonObject[] {
    return [...this.connections.locked.values()].map(({ name, kind, baseUrl, apiKey }) => ({
      name,
      kind,
      baseUrl: baseUrl ?? null,
      hasKey: apiKey !== undefined,
      apiKey: null,
      last4: null,
      locked: true,
      updatedAt: null,
    }));
  }
}
