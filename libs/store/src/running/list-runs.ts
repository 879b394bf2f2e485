import { Conditions } from '../database/conditions.js';
import type { Database } from '../database/database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import { SUMMARY_COLUMNS } from './get-run.js';
import type { RunFilter, RunStatus, RunSummary } from './run-record.js';

const NEWEST_FIRST = 'ORDER BY r.created_at DESC, r.id DESC';
const LIVE: readonly (RunStatus | undefined)[] = ['queued', 'running', 'waiting'];

/**
 * One page of runs, newest first. Each filter that can be rare begins at an index of its own: trigger and workflow
 * (by its triggers), conversation, unfinished and failed runs. `caller` is looked for along the way.
 */
export async function listRuns(
  db: Database,
  workspaceId: string,
  filter: RunFilter,
  page: PageRequest,
): Promise<Page<RunSummary>> {
  const limit = pageLimit(page);
  const after = positionOf(page);
  const where = new Conditions()
    .where('r.workspace_id = ?', workspaceId)
    .where('r.trigger_id = ?', filter.triggerId)
    .where('r.conversation_id = ?', filter.conversationId)
    .where('r.caller = ?', filter.caller)
    .where('r.created_at >= ?', filter.since)
    .where('r.created_at < ?', filter.until);
  if (after) where.and(`(r.created_at, r.id) < (${where.value(after.at)}, ${where.value(after.id)})`);

  const some = `${NEWEST_FIRST} LIMIT ${where.value(limit + 1)}`;
  const text = filter.workflowId
    ? `SELECT r.* FROM triggers t CROSS JOIN LATERAL (
         ${select(filter.status, where, 'r.trigger_id = t.id')} ${some}
       ) r WHERE t.workflow_id = ${where.value(filter.workflowId)} AND t.workspace_id = $1
       ORDER BY r."createdAt" DESC, r."runId" DESC LIMIT ${where.value(limit + 1)}`
    : `${select(filter.status, where, 'true')} ${some}`;
  const rows = await db.query<RunSummary>(text, where.values);
  return pageOf(rows, limit, (run) => ({ at: run.createdAt, id: run.runId }));
}

function select(status: RunStatus | undefined, where: Conditions, extra: string): string {
  const columns = `SELECT ${SUMMARY_COLUMNS} FROM runs r`;
  if (status === undefined)
    return `${columns} LEFT JOIN live_runs l ON l.run_id = r.id LEFT JOIN run_results e ON e.run_id = r.id
            WHERE ${where.text} AND ${extra}`;
  if (LIVE.includes(status))
    return `${columns} JOIN live_runs l ON l.run_id = r.id LEFT JOIN run_results e ON false
            WHERE l.status = ${where.value(status)} AND ${where.text} AND ${extra}`;
  // lets the planner use the index of runs that did not complete
  const rare = status === 'completed' ? '' : `AND e.status <> 'completed' AND e.workspace_id = $1`;
  return `${columns} JOIN run_results e ON e.run_id = r.id AND e.created_at = r.created_at
          LEFT JOIN live_runs l ON false
          WHERE e.status = ${where.value(status)} ${rare} AND ${where.text} AND ${extra}`;
}
