import type { TestApp } from './app.js';
import { eventually } from './app.js';

/** An API trigger with its token, as the answer that issues it shows it. */
export interface IssuedTrigger {
  readonly id: string;
  readonly url: string;
  readonly token: string;
}

/** One line of an execution log. */
export interface Execution {
  readonly status: string;
  readonly prompt: string | null;
  readonly source: string | null;
  readonly queuedAt: string;
  readonly jobId: string | null;
  readonly runId: string | null;
  readonly errorMessage: string | null;
  readonly metadata: { readonly clientIp: string; readonly userAgent: string; readonly timestamp: string };
  readonly count: number;
}

export interface Message {
  readonly role: string;
  readonly content: string;
  readonly status: string;
  readonly source: string | null;
  readonly runId: string;
}

/** What a caller of an API trigger gets. */
export interface Job {
  readonly jobId: string;
  readonly status: string;
  readonly message: string;
  readonly estimatedWaitTime: string;
}

/** Threads of a running app, as tests speak of them. */
export class Threads {
  constructor(private readonly app: TestApp) {}

  async create(fields: object = {}): Promise<string> {
    const body = { title: 'Support', system: 'You are terse.', model: 'demo', tools: [], ...fields };
    return (await this.app.management.call<{ id: string }>('POST', 'threads', body)).id;
  }

  async trigger(threadId: string, fields: object = {}): Promise<IssuedTrigger> {
    const path = `threads/${threadId}/triggers`;
    const issued = await this.app.management.call<IssuedTrigger>('POST', path, { name: 'CRM', ...fields });
    this.app.keepSecret(issued.token);
    return issued;
  }

  async executions(threadId: string, triggerId: string): Promise<Execution[]> {
    const path = `threads/${threadId}/triggers/${triggerId}/executions`;
    return (await this.app.management.call<{ items: Execution[] }>('GET', path)).items;
  }

  async messages(threadId: string): Promise<Message[]> {
    const path = `threads/${threadId}/messages?limit=200`;
    return (await this.app.management.call<{ items: Message[] }>('GET', path)).items;
  }

  /** Waits until that many messages are there and none is under way. */
  settled(threadId: string, count: number): Promise<Message[]> {
    return eventually(
      () => this.messages(threadId),
      (messages) =>
        messages.length >= count &&
        messages.every(({ status }) => status === 'completed' || status === 'failed'),
      15_000,
    );
  }
}

/** Posts a prompt to an API trigger. */
export const postPrompt = (
  url: string,
  body: object | string = { prompt: 'Hello', source: 'test' },
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Questions for the status have a limit of their own. */
const POLL_MS = 300;

/** Waits until the newest job of the URL has ended. */
export const jobEnded = (url: string): Promise<Record<string, unknown>> =>
  eventually(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      return (await (await fetch(`${url}/status`)).json()) as Record<string, unknown>;
    },
    ({ status }) => status === 'completed' || status === 'failed',
    15_000,
  );
