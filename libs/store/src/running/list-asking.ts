import type { JsonObject, JsonValue } from '#sdk';
import { Conditions } from '../database/conditions.js';
import type { Database } from '../database/database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import { SUMMARY_COLUMNS } from './get-run.js';
import type { RunSummary } from './run-record.js';

/** A run that waits, probably for a person, with what one needs to decide. */
export interface AskingRun extends RunSummary {
  readonly waits: JsonValue[];
  readonly input: JsonObject;
  readonly patterns: readonly string[];
}

/**
 * One page of the runs that may wait for a person, newest first. Told by the words in the text of their waits, so some
 * of another kind may be among them: JSON with escaped zero bytes cannot be taken apart by the database.
 */
export async function listAsking(
  db: Database,
  workspaceId: string,
  page: PageRequest,
): Promise<Page<AskingRun>> {
  const limit = pageLimit(page);
  const after = positionOf(page);
  const where = new Conditions().where('r.workspace_id = ?', workspaceId);
  if (after) where.and(`(r.created_at, r.id) < (${where.value(after.at)}, ${where.value(after.id)})`);
  const rows = await db.query<AskingRun>(
    `SELECT ${SUMMARY_COLUMNS}, l.waits, r.input, r.patterns
     FROM live_runs l JOIN runs r ON r.id = l.run_id LEFT JOIN run_results e ON false
     WHERE l.status = 'waiting' AND l.workspace_id = $1
       AND l.waits::text ~ '"(human_review|tool_approval|person)"' AND ${where.text}
     ORDER BY r.created_at DESC, r.id DESC LIMIT ${where.value(limit + 1)}`,
    where.values,
  );
  return pageOf(rows, limit, (run) => ({ at: run.createdAt, id: run.runId }));
}
