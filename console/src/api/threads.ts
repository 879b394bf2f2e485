import { queryOptions } from '@tanstack/react-query';
import type { JsonValue } from './json.js';
import { request, serverUrl } from './request.js';
import type { Page } from './request.js';

export interface Thread {
  readonly id: string;
  readonly title: string;
  readonly system: string;
  readonly model: string;
  readonly tools: readonly JsonValue[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ThreadMessage {
  readonly id: string;
  readonly runId: string;
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly status: 'queued' | 'processing' | 'completed' | 'failed';
  readonly caller: string | null;
  /** What the calling system said that it is; null for people. */
  readonly source: string | null;
  readonly createdAt: string;
}

export interface ApiTrigger {
  readonly id: string;
  readonly threadId: string;
  readonly name: string;
  readonly description: string | null;
  readonly active: boolean;
  readonly rateLimitPerHour: number;
  readonly ephemeral: boolean;
  readonly ipAllowList: readonly string[];
  readonly resultWebhook: {
    readonly url: string | null;
    readonly hasSecret: boolean;
    readonly allowedUrls: readonly string[];
    readonly hubSignature: boolean;
  } | null;
  readonly tokenLast4: string;
  readonly tokenCreatedAt: string;
  readonly expiresAt: string | null;
  readonly totalCalls: number;
  readonly lastTriggeredAt: string | null;
}

/** The answer that issues a token: its URL is in it, and in no other. */
export interface IssuedApiTrigger extends ApiTrigger {
  readonly url: string;
  readonly token: string;
  /** Such as of addresses that were written otherwise. */
  readonly notices: readonly string[];
}

export interface ApiTriggerInput {
  readonly name: string;
  readonly description: string | null;
  readonly rateLimitPerHour: number;
  readonly ephemeral: boolean;
  readonly ipAllowList: readonly string[];
  readonly resultWebhook: { readonly url: string; readonly secret?: string } | null;
}

/** One line of the execution log. */
export interface ApiExecution {
  readonly status: string;
  /** `[ephemeral]` where nothing is kept. */
  readonly prompt: string | null;
  readonly source: string | null;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly jobId: string | null;
  readonly runId: string | null;
  readonly errorMessage: string | null;
  readonly metadata: {
    readonly clientIp: string | null;
    readonly userAgent: string | null;
    readonly timestamp: string | null;
  };
  /** Of limited calls: so many in the hour. */
  readonly count: number;
}

const at = (id: string, rest = ''): string => `threads/${encodeURIComponent(id)}${rest}`;
const triggerAt = (thread: string, id: string, rest = ''): string =>
  at(thread, `/triggers/${encodeURIComponent(id)}${rest}`);

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['threads', 'one', id],
    queryFn: ({ signal }) => request<Thread>('GET', at(id), { signal }),
  });

/** @param limit of the newest messages */
export const messagesQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['threads', 'messages', id, limit],
    queryFn: ({ signal }) =>
      request<Page<ThreadMessage>>('GET', at(id, '/messages'), { signal, query: { limit } }),
  });

export const apiTriggersQuery = (thread: string) =>
  queryOptions({
    queryKey: ['threads', 'triggers', thread],
    queryFn: ({ signal }) => request<Page<ApiTrigger>>('GET', at(thread, '/triggers'), { signal }),
  });

export const executionsQuery = (thread: string, id: string) =>
  queryOptions({
    queryKey: ['threads', 'executions', thread, id],
    queryFn: ({ signal }) =>
      request<Page<ApiExecution>>('GET', triggerAt(thread, id, '/executions'), { signal }),
  });

export const executionsCsvUrl = (thread: string, id: string): string =>
  serverUrl(`api/v1/${triggerAt(thread, id, '/executions.csv')}`);

export interface ThreadInput {
  readonly title: string;
  readonly system?: string;
  readonly model?: string;
  readonly tools?: readonly JsonValue[];
}

export const createThread = (body: ThreadInput): Promise<Thread> => request('POST', 'threads', { body });

export const changeThread = (id: string, body: ThreadInput): Promise<Thread> =>
  request('PATCH', at(id), { body });

export const deleteThread = (id: string): Promise<void> => request('DELETE', at(id));

export const postMessage = (id: string, content: string): Promise<ThreadMessage> =>
  request('POST', at(id, '/messages'), { body: { content } });

export const createApiTrigger = (thread: string, body: ApiTriggerInput): Promise<IssuedApiTrigger> =>
  request('POST', at(thread, '/triggers'), { body });

export const changeApiTrigger = (
  thread: string,
  id: string,
  body: Partial<ApiTriggerInput> & { readonly active?: boolean },
): Promise<ApiTrigger> => request('PATCH', triggerAt(thread, id), { body });

/** Another token: the URL so far is dead at this moment. */
export const regenerateApiTrigger = (thread: string, id: string): Promise<IssuedApiTrigger> =>
  request('POST', triggerAt(thread, id, '/regenerate'));

export const deleteApiTrigger = (thread: string, id: string): Promise<void> =>
  request('DELETE', triggerAt(thread, id));
