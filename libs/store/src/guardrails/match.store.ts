import { Conditions } from '../database/conditions.js';
import type { Database } from '../database/database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import type { MatchedRun, MatchFilter, PastInput } from './guardrail-record.js';

/** Where the guardrails matched, and what they could be tried on again. */
export class MatchStore {
  constructor(private readonly db: Database) {}

  /** Runs with a match, newest first. @throws InvalidCursor */
  async list(workspaceId: string, filter: MatchFilter, page: PageRequest): Promise<Page<MatchedRun>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const where = new Conditions()
      .where('m.workspace_id = ?', workspaceId)
      .where('m.trigger_id = ?', filter.triggerId)
      .where('? = ANY (r.patterns)', filter.pattern);
    if (after) where.and(`(m.created_at, m.run_id) < (${where.value(after.at)}, ${where.value(after.id)})`);
    const rows = await this.db.query<MatchedRun>(
      `SELECT m.run_id AS "runId", m.trigger_id AS "triggerId", r.caller, m.created_at AS "createdAt", r.patterns,
         m.found
       FROM run_matches m JOIN runs r ON r.id = m.run_id
       WHERE ${where.text} AND NOT r.ephemeral
       ORDER BY m.created_at DESC, m.run_id DESC LIMIT ${where.value(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, (run) => ({ at: run.createdAt, id: run.runId }));
  }

  /**
   * What earlier calls of a trigger brought, newest first. Not of ephemeral runs, which keep nothing, and not of
   * replays, which would count one prompt twice.
   *
   * @param before the last one of the page before; null = from the newest
   */
  inputs(
    { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
    before: Pick<PastInput, 'runId' | 'createdAt'> | null,
    limit: number,
  ): Promise<PastInput[]> {
    return this.db.query<PastInput>(
      `SELECT r.id AS "runId", r.created_at AS "createdAt", r.input FROM runs r
       WHERE r.workspace_id = $1 AND r.trigger_id = $2 AND NOT r.ephemeral AND r.surface <> 'replay'
         AND ($3::timestamptz IS NULL OR (r.created_at, r.id) < ($3, $4))
       ORDER BY r.created_at DESC, r.id DESC LIMIT $5`,
      [workspaceId, id, before?.createdAt ?? null, before?.runId ?? null, limit],
    );
  }
}
