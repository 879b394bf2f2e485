import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Page } from './request.js';

/** A workflow under a stable id, for programs that speak the workspace agents API. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly workflow: string;
  readonly published: boolean;
  readonly url: string;
  readonly rateLimit: { readonly limit: number; readonly windowSeconds: number };
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AgentToken {
  readonly id: string;
  readonly name: string;
  /** Null: every agent of the workspace. */
  readonly agents: readonly string[] | null;
  readonly prefix: string;
  readonly last4: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly createdAt: string;
}

export interface AgentConversation {
  readonly id: string;
  readonly conversationKey: string;
  readonly events: number;
  /** Of these, not finished yet. */
  readonly open: number;
  readonly createdAt: string;
}

export interface AgentEvent {
  readonly runId: string;
  readonly status: string;
  readonly input: string | null;
  readonly output: unknown;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

const at = (id: string, rest = ''): string => `agents/${encodeURIComponent(id)}${rest}`;

export const agentQuery = (id: string) =>
  queryOptions({
    queryKey: ['agents', 'one', id],
    queryFn: ({ signal }) => request<Agent>('GET', at(id), { signal }),
  });

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['agents', 'conversation', id],
    queryFn: ({ signal }) =>
      request<Page<AgentEvent>>('GET', `conversations/${encodeURIComponent(id)}`, { signal }),
  });

export const createAgent = (body: { readonly name: string; readonly workflow: string }): Promise<Agent> =>
  request('POST', 'agents', { body });

export const setPublished = (id: string, on: boolean): Promise<Agent> =>
  request('POST', at(id, on ? '/publish' : '/unpublish'));

export const deleteAgent = (id: string): Promise<void> => request('DELETE', at(id));

export const createAgentToken = (body: {
  readonly name: string;
  readonly agents: readonly string[] | null;
  readonly expiresAt: string | null;
}): Promise<AgentToken & { readonly token: string }> => request('POST', 'agent-tokens', { body });

export const revokeAgentToken = (id: string): Promise<void> =>
  request('DELETE', `agent-tokens/${encodeURIComponent(id)}`);
