import type { Database } from '../database/database.js';

/** Rows that are counted of each kind, the newest first: a count must not cost more than a page. */
const MOST_ROWS = 20_000;

/** What is counted, and in which steps. */
export interface UsageRequest {
  readonly workspaceId: string;
  readonly triggerId: string;
  readonly since: Date;
  readonly until: Date;
  readonly buckets: number;
}

/** Calls in one stretch of time, by what became of them. */
export interface UsageBucket {
  /** Beginning of the stretch. */
  readonly at: Date;
  readonly accepted: number;
  /** Of the accepted: those whose run failed. */
  readonly failed: number;
  readonly refused: number;
  readonly duplicate: number;
  readonly rateLimited: number;
}

/** Calls of one trigger. */
export interface TriggerUsage {
  readonly buckets: readonly UsageBucket[];
  /** Different callers of accepted calls. */
  readonly callers: number;
  /** Null = it was never called. */
  readonly lastCallAt: Date | null;
  /** False = there were more calls than are counted; the oldest of the stretch are missing. */
  readonly complete: boolean;
}

type CountedKind = 'accepted' | 'failed' | 'refused' | 'duplicate' | 'rate_limited';

interface CountRow {
  readonly kind: CountedKind | 'callers';
  readonly bucket: number | null;
  readonly calls: number;
  /** Rows of this kind that were looked at. */
  readonly seen: number;
}

/**
 * Counts by the indexes runs_of_trigger, refusals_of_trigger and run_results_not_completed. Runs that people repeated
 * are no calls.
 */
export async function triggerUsage(db: Database, request: UsageRequest): Promise<TriggerUsage> {
  const { workspaceId, triggerId, since, until, buckets } = request;
  const step = (until.getTime() - since.getTime()) / buckets;
  const values = [workspaceId, triggerId, since, until, step / 1_000, MOST_ROWS];
  const [rows, [last]] = await Promise.all([
    db.query<CountRow>(COUNTS, values),
    db.query<{ at: Date | null }>(LAST_CALL, [workspaceId, triggerId]),
  ]);
  const of = (kind: CountedKind, bucket: number): number =>
    rows.find((row) => row.kind === kind && row.bucket === bucket)?.calls ?? 0;
  return {
    buckets: Array.from({ length: buckets }, (_, bucket) => ({
      at: new Date(since.getTime() + bucket * step),
      accepted: of('accepted', bucket),
      failed: of('failed', bucket),
      refused: of('refused', bucket),
      duplicate: of('duplicate', bucket),
      rateLimited: of('rate_limited', bucket),
    })),
    callers: rows.find(({ kind }) => kind === 'callers')?.calls ?? 0,
    lastCallAt: last?.at ?? null,
    complete: rows.every(({ seen }) => seen < MOST_ROWS),
  };
}

const bucketOf = (time: string): string => `floor(extract(epoch FROM (${time} - $3)) / $5)::integer`;

const COUNTS = `
  WITH accepted AS (
    SELECT created_at AS at, caller FROM runs
    WHERE trigger_id = $2 AND workspace_id = $1 AND created_at >= $3 AND created_at < $4 AND surface <> 'replay'
    ORDER BY created_at DESC LIMIT $6
  ), refused AS (
    SELECT at, outcome, count FROM refusals
    WHERE trigger_id = $2 AND workspace_id = $1 AND at >= $3 AND at < $4
    ORDER BY at DESC LIMIT $6
  ), unfinished AS (
    SELECT run_id, status, created_at FROM run_results
    WHERE workspace_id = $1 AND status <> 'completed' AND created_at >= $3 AND created_at < $4
    ORDER BY created_at DESC LIMIT $6
  )
  SELECT 'accepted' AS kind, ${bucketOf('at')} AS bucket, count(*)::integer AS calls,
    (SELECT count(*) FROM accepted)::integer AS seen
  FROM accepted GROUP BY bucket
  UNION ALL
  SELECT 'callers', NULL, count(DISTINCT caller)::integer, 0 FROM accepted
  UNION ALL
  SELECT outcome, ${bucketOf('at')} AS bucket, sum(count)::integer, (SELECT count(*) FROM refused)::integer
  FROM refused GROUP BY outcome, bucket
  UNION ALL
  SELECT 'failed', ${bucketOf('r.created_at')} AS bucket, count(*)::integer, (SELECT count(*) FROM unfinished)::integer
  FROM unfinished u JOIN runs r ON r.id = u.run_id
  WHERE u.status = 'failed' AND r.trigger_id = $2 AND r.surface <> 'replay' GROUP BY bucket`;

const LAST_CALL = `
  SELECT greatest(
    (SELECT created_at FROM runs WHERE trigger_id = $2 AND workspace_id = $1 AND surface <> 'replay'
     ORDER BY created_at DESC LIMIT 1),
    (SELECT last_at FROM refusals WHERE trigger_id = $2 AND workspace_id = $1 ORDER BY at DESC LIMIT 1)
  ) AS at`;
