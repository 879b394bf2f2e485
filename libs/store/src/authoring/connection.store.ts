import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { ConnectionEntity } from '../entities/connection.entity.js';
import { plain } from '../entities/plain.js';
import { NameTaken, NotFound } from '../store-errors.js';
import type { ConnectionRecord, PutConnection } from './authoring-record.js';

/** Model connections. */
export class ConnectionStore {
  constructor(private readonly db: Database) {}

  /** @throws NameTaken when the name is stored under another id (a sealed key is bound to the id): read it first */
  put({ now, ...put }: PutConnection): Promise<{ connection: ConnectionRecord; created: boolean }> {
    return managementOf(this.db).transaction(async (manager) => {
      const inserted: unknown[] = await manager.query(
        `INSERT INTO connections (id, workspace_id, name, kind, settings, created_at, updated_at)
         VALUES ($1, $2, $3, $4, '{}', $5, $5) ON CONFLICT DO NOTHING RETURNING id`,
        [put.id, put.workspaceId, put.name, put.kind, now],
      );
      const stored = await manager.findOne(ConnectionEntity, {
        where: { workspaceId: put.workspaceId, name: put.name },
        lock: { mode: 'pessimistic_write' },
      });
      if (stored?.id !== put.id) throw new NameTaken('connection', put.name);
      Object.assign(stored, put, { updatedAt: now });
      await manager.save(stored);
      return { connection: plain(stored), created: inserted.length === 1 };
    });
  }

  async get(workspaceId: string, name: string): Promise<ConnectionRecord | null> {
    const row = await managementOf(this.db).manager.findOneBy(ConnectionEntity, { workspaceId, name });
    return row && plain(row);
  }

  /** By name. */
  async list(workspaceId: string): Promise<ConnectionRecord[]> {
    const { manager } = managementOf(this.db);
    const rows = await manager.find(ConnectionEntity, { where: { workspaceId }, order: { name: 'ASC' } });
    return rows.map(plain);
  }

  /** @throws NotFound */
  async remove(workspaceId: string, name: string): Promise<void> {
    const { affected } = await managementOf(this.db).manager.delete(ConnectionEntity, { workspaceId, name });
    if (!affected) throw new NotFound('connection', name);
  }
}
