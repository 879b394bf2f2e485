import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Page } from './request.js';

export type AuthMode = 'none' | 'bearer' | 'custom_header' | 'hmac_sha256';

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
