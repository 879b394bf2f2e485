import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { plain } from '../entities/plain.js';
import { WorkspaceEntity } from '../entities/workspace.entity.js';
import { NameTaken } from '../store-errors.js';
import type { WorkspaceRecord } from './identity-record.js';

/** Workspaces. */
export class WorkspaceStore {
  constructor(private readonly db: Database) {}

  /** @throws NameTaken */
  async create(workspace: { id: string; name: string; now: Date }): Promise<WorkspaceRecord> {
    const rows: WorkspaceRecord[] = await managementOf(this.db).query(
      `INSERT INTO workspaces (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING
       RETURNING id, name, created_at AS "createdAt"`,
      [workspace.id, workspace.name, workspace.now],
    );
    const [created] = rows;
    if (!created) throw new NameTaken('workspace', workspace.name);
    return created;
  }

  async get(id: string): Promise<WorkspaceRecord | null> {
    const row = await managementOf(this.db).manager.findOneBy(WorkspaceEntity, { id });
    return row && plain(row);
  }

  /** Oldest first. */
  async list(): Promise<WorkspaceRecord[]> {
    const { manager } = managementOf(this.db);
    const rows = await manager.find(WorkspaceEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
    return rows.map(plain);
  }
}
