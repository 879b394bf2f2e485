import type { Database } from '../database/database.js';
import type { UsageBucket } from './trigger-usage.js';

/** Rows that are counted of each kind, the newest first: looking must not cost more the busier a server is. */
const MOST_ROWS = 20_000;
/** Of a list of the most frequent. */
const TOP = 10;

/** What is counted, and in which steps. */
export interface WorkspaceUsageRequest {
  readonly workspaceId: string;
  readonly since: Date;
  readonly until: Date;
  readonly buckets: number;
}

/** Milliseconds; null = nothing ended. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** How often something is in the calls. */
export interface Frequency {
  readonly name: string;
  readonly calls: number;
}

/** Calls of a workspace. */
export interface WorkspaceUsage {
  readonly buckets: readonly (UsageBucket & Pick<Percentiles, 'p50' | 'p95'>)[];
  /** From the call to the beginning of the run, and from there to its end (with all that it waited for). */
  readonly queued: Percentiles;
  readonly worked: Percentiles;
  readonly callers: readonly Frequency[];
  readonly triggers: readonly Frequency[];
  /** Codes of refusals, and of errors of failed runs. */
  readonly codes: readonly Frequency[];
  /** False = there were more calls than are counted; the oldest are missing. */
  readonly complete: boolean;
}

type Counted = 'accepted' | 'failed' | 'refused' | 'duplicate' | 'rate_limited';

interface UsageRow {
  readonly counts: readonly { readonly kind: Counted; readonly bucket: number; readonly calls: number }[];
  readonly speeds: readonly { readonly bucket: number; readonly p: readonly number[] }[];
  readonly queued: readonly number[] | null;
  readonly worked: readonly number[] | null;
  readonly callers: readonly Frequency[];
  readonly triggers: readonly Frequency[];
  readonly codes: readonly Frequency[];
  readonly seen: number;
}

/** Counts by the indexes runs_newest and refusals_newest. Runs that people repeated are no calls. */
export async function workspaceUsage(db: Database, request: WorkspaceUsageRequest): Promise<WorkspaceUsage> {
  const { workspaceId, since, until, buckets } = request;
  const step = (until.getTime() - since.getTime()) / buckets;
  const [row] = await db.query<UsageRow>(USAGE, [workspaceId, since, until, step / 1_000, MOST_ROWS, TOP]);
  if (!row) throw new Error('Counting calls gave no row.');
  const of = (kind: Counted, bucket: number): number =>
    row.counts.find((count) => count.kind === kind && count.bucket === bucket)?.calls ?? 0;
  return {
    buckets: Array.from({ length: buckets }, (_, bucket) => {
      const [p50 = null, p95 = null] = row.speeds.find((speed) => speed.bucket === bucket)?.p ?? [];
      return {
        at: new Date(since.getTime() + bucket * step),
        accepted: of('accepted', bucket),
        failed: of('failed', bucket),
        refused: of('refused', bucket),
        duplicate: of('duplicate', bucket),
        rateLimited: of('rate_limited', bucket),
        p50,
        p95,
      };
    }),
    queued: percentiles(row.queued),
    worked: percentiles(row.worked),
    callers: row.callers,
    triggers: row.triggers,
    codes: row.codes,
    complete: row.seen < MOST_ROWS,
  };
}

const percentiles = (values: readonly number[] | null): Percentiles => {
  const [p50 = null, p95 = null, p99 = null] = values ?? [];
  return { p50, p95, p99 };
};

const bucketOf = (time: string): string => `floor(extract(epoch FROM (${time} - $2)) / $4)::integer`;
const between = (from: string, to: string, at: string): string =>
  `percentile_cont(${at}) WITHIN GROUP (ORDER BY extract(epoch FROM (${to} - ${from})) * 1000)`;
const top = (select: string): string =>
  `coalesce((SELECT json_agg(t) FROM (${select} ORDER BY calls DESC, name LIMIT $6) t), '[]')`;

// The code of an error by its text: the database cannot take JSON with escaped zero bytes apart.
const USAGE = `
  WITH accepted AS MATERIALIZED (
    SELECT id, created_at AS at, caller, trigger_id FROM runs
    WHERE workspace_id = $1 AND created_at >= $2 AND created_at < $3 AND surface <> 'replay'
    ORDER BY created_at DESC LIMIT $5
  ), refused AS MATERIALIZED (
    SELECT at, outcome, code, caller, trigger_id, count FROM refusals
    WHERE workspace_id = $1 AND at >= $2 AND at < $3 ORDER BY at DESC LIMIT $5
  ), ended AS MATERIALIZED (
    SELECT a.at, e.status, coalesce(e.started_at, a.at) AS started, e.finished_at AS finished,
      substring(e.error::text from '"code" *: *"([a-z0-9_]+)"') AS code
    FROM accepted a JOIN run_results e ON e.run_id = a.id
  ), counts AS (
    SELECT 'accepted' AS kind, ${bucketOf('at')} AS bucket, count(*) AS calls FROM accepted GROUP BY 2
    UNION ALL SELECT outcome, ${bucketOf('at')}, sum(count) FROM refused GROUP BY 1, 2
    UNION ALL SELECT 'failed', ${bucketOf('at')}, count(*) FROM ended WHERE status = 'failed' GROUP BY 2
  ), speeds AS (
    SELECT ${bucketOf('at')} AS bucket, ${between('at', 'finished', 'ARRAY[0.5, 0.95]')} AS p FROM ended GROUP BY 1
  )
  SELECT
    coalesce((SELECT json_agg(c) FROM counts c), '[]') AS counts,
    coalesce((SELECT json_agg(s) FROM speeds s), '[]') AS speeds,
    (SELECT to_json(${between('at', 'started', 'ARRAY[0.5, 0.95, 0.99]')}) FROM ended) AS queued,
    (SELECT to_json(${between('started', 'finished', 'ARRAY[0.5, 0.95, 0.99]')}) FROM ended) AS worked,
    ${top('SELECT caller AS name, count(*) AS calls FROM accepted GROUP BY 1')} AS callers,
    ${top(`SELECT trigger_id AS name, sum(calls) AS calls FROM (
        SELECT trigger_id, count(*) AS calls FROM accepted GROUP BY 1
        UNION ALL SELECT trigger_id, sum(count) FROM refused WHERE trigger_id IS NOT NULL GROUP BY 1
      ) all_calls GROUP BY 1`)} AS triggers,
    ${top(`SELECT code AS name, sum(calls) AS calls FROM (
        SELECT code, sum(count) AS calls FROM refused WHERE code IS NOT NULL GROUP BY 1
        UNION ALL SELECT coalesce(code, 'unknown'), count(*) FROM ended WHERE status = 'failed' GROUP BY 1
      ) all_codes GROUP BY 1`)} AS codes,
    greatest((SELECT count(*) FROM accepted), (SELECT count(*) FROM refused))::integer AS seen`;
