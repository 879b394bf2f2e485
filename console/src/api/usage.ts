import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** Calls in one stretch of time. A refused, duplicate or limited call is not among the accepted; a failed one is. */
export interface UsageStep {
  readonly at: string;
  readonly accepted: number;
  readonly failed: number;
  readonly refused: number;
  readonly duplicate: number;
  readonly rateLimited: number;
  /** From the call to the end of the run, in milliseconds; null = none ended. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

export interface Frequency {
  readonly name: string;
  readonly calls: number;
}

/** Answer of `GET /api/v1/usage`. */
export interface Usage {
  readonly since: string;
  readonly until: string;
  /** False = the oldest calls are not counted: there were too many. */
  readonly complete: boolean;
  readonly queuedMs: Percentiles;
  readonly workedMs: Percentiles;
  readonly callers: readonly Frequency[];
  readonly triggers: readonly Frequency[];
  readonly codes: readonly Frequency[];
  readonly buckets: readonly UsageStep[];
}

/** @param until the end of the stretch; null = now, asked again every ten seconds */
export const usageQuery = (hours: number, until: string | null = null) =>
  queryOptions({
    queryKey: ['usage', hours, until],
    queryFn: ({ signal }) => request<Usage>('GET', 'usage', { signal, query: { hours, until } }),
    refetchInterval: until === null ? 10_000 : false,
    placeholderData: keepPreviousData,
  });
