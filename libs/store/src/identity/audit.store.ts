import type { Database } from '../database/database.js';
import { managementOf, unitOfWork } from '../database/pg-database.js';
import { AuditEntryEntity } from '../entities/audit-entry.entity.js';
import { newId } from '../new-id.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import type { AuditEntry, AuditFilter, AuditRecord } from './identity-record.js';

/** Who did what. Append-only: the table refuses UPDATE, DELETE and TRUNCATE. */
export class AuditStore {
  constructor(private readonly db: Database) {}

  async append(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map((entry) => ({ ...entry, id: newId('aud', entry.at.getTime()) }));
    // raw: the query builder would take a JSON string or array for something else
    await managementOf(this.db).query(
      `INSERT INTO audit_entries SELECT d.id, d."workspaceId", d.at, d.actor, d.action, d."targetType", d."targetId",
         d.before, d.after, d.ip, d."requestId"
       FROM json_to_recordset($1) AS d (id text, "workspaceId" text, at timestamptz, actor text, action text,
         "targetType" text, "targetId" text, before json, after json, ip text, "requestId" text)`,
      [JSON.stringify(rows)],
    );
  }

  /**
   * Does a change and appends what tells of it, in one transaction: both are there, or neither.
   *
   * @param work writes of the stores of this database; see {@link unitOfWork}
   * @param entriesOf empty = nothing was changed
   */
  alongside<T>(work: () => Promise<T>, entriesOf: (result: T) => readonly AuditEntry[]): Promise<T> {
    return unitOfWork(this.db, async () => {
      const result = await work();
      await this.append(entriesOf(result));
      return result;
    });
  }

  /** Newest first. @throws InvalidCursor */
  async list(workspaceId: string, filter: AuditFilter, page: PageRequest): Promise<Page<AuditRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const query = managementOf(this.db)
      .manager.createQueryBuilder(AuditEntryEntity, 'a')
      .where('a.workspaceId = :workspaceId', { workspaceId });
    if (filter.action !== undefined) query.andWhere('a.action = :action', { action: filter.action });
    if (filter.actor !== undefined) query.andWhere('a.actor = :actor', { actor: filter.actor });
    if (filter.targetId !== undefined)
      query.andWhere('a.targetId = :targetId', { targetId: filter.targetId });
    if (filter.since) query.andWhere('a.at >= :since', { since: filter.since });
    if (filter.until) query.andWhere('a.at < :until', { until: filter.until });
    if (after) query.andWhere('(a.at, a.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('a.at', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, (entry) => ({ at: entry.at, id: entry.id }));
  }
}
