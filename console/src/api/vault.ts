import { queryOptions } from '@tanstack/react-query';
import type { DocumentProblem } from './api-error.js';
import { request } from './request.js';
import type { Page } from './request.js';

/** What may be known of a secret: never its value. */
export interface Secret {
  readonly name: string;
  readonly hasValue: boolean;
  readonly last4: string | null;
  readonly weak: boolean;
  /** Older values that still work, and until when. */
  readonly previous: readonly { readonly expiresAt: string }[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A model provider. Its key goes in and never comes out. */
export interface Connection {
  readonly name: string;
  readonly kind: string;
  readonly baseUrl: string | null;
  readonly hasKey: boolean;
  /** `{{secrets.NAME}}` when the key is a secret of the vault. */
  readonly apiKey: string | null;
  readonly last4: string | null;
  /** From the server's environment: it cannot be changed here. */
  readonly locked: boolean;
  readonly updatedAt: string | null;
}

export const CONNECTION_KINDS = ['openai', 'openai_compatible', 'anthropic', 'google'] as const;

export interface PutConnection {
  readonly kind: string;
  readonly baseUrl?: string;
  /** The key, or `{{secrets.NAME}}`; left out: the stored one stays. */
  readonly apiKey?: string;
}

export const secretsQuery = queryOptions({
  queryKey: ['secrets'],
  queryFn: ({ signal }) => request<Page<Secret>>('GET', 'secrets', { signal }),
});

export const putSecret = (
  name: string,
  body: { readonly value: string; readonly graceSeconds?: number },
): Promise<Secret & { readonly problems: readonly DocumentProblem[] }> =>
  request('PUT', `secrets/${encodeURIComponent(name)}`, { body });

export const deleteSecret = (name: string, force: boolean): Promise<void> =>
  request('DELETE', `secrets/${encodeURIComponent(name)}`, { query: { force: force ? true : undefined } });

export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: ({ signal }) => request<Page<Connection>>('GET', 'connections', { signal }),
});

export const putConnection = (name: string, body: PutConnection): Promise<Connection> =>
  request('PUT', `connections/${encodeURIComponent(name)}`, { body });

export const deleteConnection = (name: string): Promise<void> =>
  request('DELETE', `connections/${encodeURIComponent(name)}`);

/** 32 random bytes as hex: what a caller signs or shows. */
export const strongSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
