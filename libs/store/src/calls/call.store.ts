import { Conditions } from '../database/conditions.js';
import type { Database } from '../database/database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import type { CallFilter, CallRecord } from './call-record.js';
import { triggerUsage } from './trigger-usage.js';
import type { TriggerUsage, UsageRequest } from './trigger-usage.js';
import { workspaceUsage } from './workspace-usage.js';
import type { WorkspaceUsage, WorkspaceUsageRequest } from './workspace-usage.js';

const ACCEPTED = `
  SELECT r.id AS "callId", r.workspace_id AS "workspaceId", r.trigger_id AS "triggerId", 'accepted' AS outcome,
    NULL AS code, NULL::integer AS status, NULL AS detail, r.surface, r.request_id AS "requestId", r.caller,
    r.client_ip AS "clientIp", r.user_agent AS "userAgent", r.id AS "runId", false AS "payloadMismatch", 1 AS count,
    r.created_at AS at, r.created_at AS "lastAt"
  FROM runs r`;

const REFUSED = `
  SELECT r.id AS "callId", r.workspace_id AS "workspaceId", r.trigger_id AS "triggerId", r.outcome,
    r.code, r.status, r.detail, r.surface, r.request_id AS "requestId", r.caller,
    r.client_ip AS "clientIp", r.user_agent AS "userAgent", r.run_id AS "runId",
    r.payload_mismatch AS "payloadMismatch", r.count, r.at, r.last_at AS "lastAt"
  FROM refusals r`;

/** Every inbound call, accepted or not. An accepted call has the id of its run. */
export class CallStore {
  constructor(private readonly db: Database) {}

  /** How often a trigger was called, over time. */
  usage(request: UsageRequest): Promise<TriggerUsage> {
    return triggerUsage(this.db, request);
  }

  /** How often the triggers of a workspace were called, how long it took, and why it failed. */
  workspaceUsage(request: WorkspaceUsageRequest): Promise<WorkspaceUsage> {
    return workspaceUsage(this.db, request);
  }

  /** Newest first. @throws InvalidCursor */
  async list(workspaceId: string, filter: CallFilter, page: PageRequest): Promise<Page<CallRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const all = new Conditions();
    const side = (select: string, time: string, conditions: (own: Conditions) => void): string => {
      const own = new Conditions(all.values)
        .where('r.workspace_id = ?', workspaceId)
        .where('r.trigger_id = ?', filter.triggerId)
        .where('r.caller = ?', filter.caller)
        .where(`r.${time} >= ?`, filter.since)
        .where(`r.${time} < ?`, filter.until);
      if (after) own.and(`(r.${time}, r.id) < (${own.value(after.at)}, ${own.value(after.id)})`);
      conditions(own);
      return `(${select} WHERE ${own.text} ORDER BY r.${time} DESC, r.id DESC LIMIT ${own.value(limit + 1)})`;
    };
    const sides: string[] = [];
    if ((filter.outcome ?? 'accepted') === 'accepted' && filter.code === undefined)
      sides.push(side(ACCEPTED, 'created_at', () => undefined));
    if (filter.outcome !== 'accepted')
      sides.push(
        side(REFUSED, 'at', (own) =>
          own.where('r.outcome = ?', filter.outcome).where('r.code = ?', filter.code),
        ),
      );
    if (sides.length === 0) return { items: [], nextCursor: null };
    const rows = await this.db.query<CallRecord>(
      `SELECT * FROM (${sides.join(' UNION ALL ')}) calls ORDER BY at DESC, "callId" DESC LIMIT ${all.value(limit + 1)}`,
      all.values,
    );
    return pageOf(rows, limit, (call) => ({ at: call.at, id: call.callId }));
  }
}
