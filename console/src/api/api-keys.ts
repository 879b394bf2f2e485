import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Page } from './request.js';
import type { Role } from './session.js';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Null = the whole role. */
  readonly scopes: readonly string[] | null;
  readonly prefix: string;
  readonly last4: string;
  /** Made from PROMPTHOOK_API_KEY or at the first start. */
  readonly seeded: boolean;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
}

export interface NewApiKey {
  readonly name: string;
  readonly role: Role;
  readonly scopes?: readonly string[];
  readonly expiresAt?: string;
}

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => request<Page<ApiKey>>('GET', 'api-keys', { signal }),
  select: ({ items }: Page<ApiKey>) => items,
});

/** `key` is in this answer and nowhere else. */
export const createApiKey = (body: NewApiKey): Promise<ApiKey & { key: string }> =>
  request('POST', 'api-keys', { body });

export const revokeApiKey = (id: string): Promise<void> =>
  request('DELETE', `api-keys/${encodeURIComponent(id)}`);
