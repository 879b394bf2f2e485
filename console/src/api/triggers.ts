import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Page } from './request.js';

export type AuthMode = 'none' | 'bearer' | 'custom_header' | 'hmac_sha256';

/** What a trigger checks, as its workflow says; parts that the console shows. Secrets stand in it by name. */
export interface TriggerSettings {
  readonly auth?: {
    readonly mode?: AuthMode;
    readonly header?: string;
    readonly requireSignedTimestamp?: boolean;
    readonly replayWindowSeconds?: number;
    readonly credentials?: readonly { readonly name: string; readonly secret: string }[];
  };
  readonly maxPromptLength?: number;
  readonly requireContext?: boolean;
  readonly contextSchema?: unknown;
  readonly ipAllowList?: readonly string[];
  readonly rateLimit?: {
    readonly enabled?: boolean;
    readonly limit?: number;
    readonly windowSeconds?: number;
  };
  readonly response?: { readonly mode?: string; readonly timeoutSeconds?: number };
}

/** One of `GET /api/v1/triggers`. */
export interface Trigger {
  readonly id: string;
  readonly workflow: string;
  readonly workflowVersion: number;
  /** Name of its block in the workflow. */
  readonly block: string;
  readonly type: string;
  /** Null for triggers that nobody calls by URL. */
  readonly path: string | null;
  readonly url: string | null;
  readonly active: boolean;
  readonly authMode: AuthMode | null;
  readonly settings: TriggerSettings;
  readonly credentials: readonly { readonly id: string; readonly name: string }[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const triggersQuery = queryOptions({
  queryKey: ['triggers', 'all'],
  queryFn: ({ signal }) => request<Page<Trigger>>('GET', 'triggers', { signal }),
  select: ({ items }) => items,
  staleTime: 30_000,
});

/** What a person calls a trigger by: its path, else its block. */
export const triggerName = ({ path, workflow, block }: Trigger): string => path ?? `${workflow} / ${block}`;

/** Calls in one stretch of time. `failed` are those of `accepted` whose run failed. */
export interface UsageBucket {
  readonly at: string;
  readonly accepted: number;
  readonly failed: number;
  readonly refused: number;
  readonly duplicate: number;
  readonly rateLimited: number;
}

/** `GET /api/v1/triggers/{id}/usage`. */
export interface TriggerUsage {
  readonly since: string;
  readonly until: string;
  /** False: there were more calls than are counted. */
  readonly complete: boolean;
  readonly callers: number;
  readonly lastCallAt: string | null;
  readonly buckets: readonly UsageBucket[];
}

/** @param hours how far back, 1 to 720 */
export const usageQuery = (id: string, hours: number) =>
  queryOptions({
    queryKey: ['triggers', 'usage', id, hours],
    queryFn: ({ signal }) =>
      request<TriggerUsage>('GET', `triggers/${encodeURIComponent(id)}/usage`, { signal, query: { hours } }),
    refetchInterval: 30_000,
    staleTime: 10_000,
  });

export const switchTrigger = (id: string, active: boolean): Promise<Trigger> =>
  request('PATCH', `triggers/${encodeURIComponent(id)}`, { body: { active } });
