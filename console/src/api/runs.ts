import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const RUN_STATUSES = ['queued', 'running', 'waiting', 'completed', 'failed', 'cancelled'] as const;

export type RunStatus = (typeof RUN_STATUSES)[number];

/** Why a run or a block failed. */
export interface RunError {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
}

/** One line of `GET /api/v1/runs`. Times are ISO 8601. */
export interface RunSummary {
  readonly id: string;
  readonly status: RunStatus;
  /** Name of the workflow; null when it was deleted. */
  readonly workflow: string | null;
  readonly workflowVersion: number;
  readonly triggerId: string;
  readonly surface: string;
  readonly requestId: string;
  readonly caller: string;
  readonly attempt: number;
  readonly guardrailsTriggered: boolean;
  readonly ephemeral: boolean;
  /** Test mode. */
  readonly simulate: boolean;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly durationMs: number | null;
  readonly error: RunError | null;
  readonly replayOf: {
    readonly runId: string;
    readonly fromBlock: string | null;
    readonly edited: boolean;
  } | null;
}

/** One block in one run. Times are milliseconds since 1970. */
export interface BlockRun {
  readonly key: string;
  readonly blockId?: string;
  readonly name?: string;
  readonly type?: string;
  readonly status: string;
  readonly port?: string | null;
  readonly startedAt?: number | null;
  readonly finishedAt?: number | null;
  readonly attempts?: number;
  readonly outputs?: Readonly<Record<string, unknown>> | null;
  readonly error?: RunError | null;
  readonly iteration?: readonly number[] | null;
  readonly parentKey?: string | null;
  readonly reused?: boolean;
}

/** Where a guardrail matched: a span of UTF-16 units in the text at a JSON Pointer. */
export interface GuardrailMatch {
  readonly where: string;
  readonly inKey?: true;
  readonly pattern: string;
  readonly category: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly hiddenBy: string | null;
  readonly suppressedBy?: string;
}

/** `GET /api/v1/runs/{id}`. */
export interface Run extends RunSummary {
  readonly clientRequestId: string | null;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  readonly matchedInjectionPatterns: readonly string[];
  readonly guardrailMatches: readonly GuardrailMatch[];
  readonly cancelRequested: boolean;
  readonly resumeAt: string | null;
  readonly waits: readonly Readonly<Record<string, unknown>>[];
  readonly input: Readonly<Record<string, unknown>> | null;
  readonly output: unknown;
  readonly response: unknown;
  readonly usage: unknown;
  readonly blockRuns: readonly BlockRun[];
}

const LIVE: readonly RunStatus[] = ['queued', 'running', 'waiting'];

/** True until it ended. */
export const isLive = ({ status }: { readonly status: RunStatus }): boolean => LIVE.includes(status);

const POLL_MS = { queued: 1_000, running: 1_000, waiting: 3_000 } as const;

/** One run, asked for again until it ended. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: ({ signal }) => request<Run>('GET', `runs/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data === undefined ? false : (POLL_MS[data.status as keyof typeof POLL_MS] ?? false),
  });

/** How a run is run again. */
export interface RepeatOptions {
  readonly version?: number;
  readonly simulate?: boolean;
}

export const cancelRun = (id: string): Promise<unknown> =>
  request('POST', `runs/${encodeURIComponent(id)}/cancel`);

/** @param body `input` holds the fields of the call that are replaced */
export const replayRun = (
  id: string,
  body: RepeatOptions & { readonly input?: Readonly<Record<string, unknown>> } = {},
): Promise<{ id: string }> => request('POST', `runs/${encodeURIComponent(id)}/replay`, { body });

/** @param body `from`: name of the block to begin at */
export const rerunRun = (
  id: string,
  body: RepeatOptions & { readonly from: string },
): Promise<{ id: string }> => request('POST', `runs/${encodeURIComponent(id)}/rerun`, { body });
