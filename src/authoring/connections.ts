import { Inject, Injectable } from '@nestjs/common';
import type { ModelConnection } from '#sdk';
import { SecretBox } from '#security';
import type { SecretPlace } from '#security';
import { ConnectionStore } from '#store';
import type { ConnectionRecord } from '#store';
import { AppConfig } from '../config/app-config.js';
import { environmentConnections } from './environment-connections.js';
import { SecretVault } from './secret-vault.js';

/** Where a connection's key is stored; its box opens there only. */
export const keyPlaceOf = (connectionId: string): SecretPlace => ({
  table: 'connections',
  row: connectionId,
  field: 'api_key',
});

/** Model connections as runs use them, keys in the clear. Nothing here answers a request. */
@Injectable()
export class Connections {
  readonly #locked: ReadonlyMap<string, ModelConnection>;

  constructor(
    @Inject(ConnectionStore) private readonly connections: ConnectionStore,
    @Inject(SecretVault) private readonly vault: SecretVault,
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(AppConfig) config: AppConfig,
  ) {
    this.#locked = environmentConnections(config);
  }

  /** Connections that the environment gives, by name; they win over stored ones. */
  get locked(): ReadonlyMap<string, ModelConnection> {
    return this.#locked;
  }

  /** The connection of this name; undefined when the workspace has none. @throws SecretUnreadable */
  async find(workspaceId: string, name: string): Promise<ModelConnection | undefined> {
    const locked = this.#locked.get(name);
    if (locked) return locked;
    const record = await this.connections.get(workspaceId, name);
    if (!record) return undefined;
    const apiKey = await this.#keyOf(record);
    return {
      name,
      kind: record.kind as ModelConnection['kind'],
      ...(record.baseUrl === null ? {} : { baseUrl: record.baseUrl }),
      ...(apiKey === undefined ? {} : { apiKey }),
    };
  }

  /** Names of every connection, sorted. */
  async names(workspaceId: string): Promise<string[]> {
    const stored = await this.connections.list(workspaceId);
    return [...new Set([...this.#locked.keys(), ...stored.map(({ name }) => name)])].toSorted();
  }

  async #keyOf(record: ConnectionRecord): Promise<string | undefined> {
    if (record.apiKeyBox !== null) return this.box.open(record.apiKeyBox, keyPlaceOf(record.id));
    if (record.apiKeySecret === null) return undefined;
    const values = await this.vault.values(record.workspaceId, [record.apiKeySecret]);
    return values.get(record.apiKeySecret);
  }
}
