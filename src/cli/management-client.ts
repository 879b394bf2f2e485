import { CommandFailure } from './command-failure.js';

/** An answer of the management API. `body` is parsed JSON, or null. */
export interface ManagementAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | null;
}

const TIMEOUT_MS = 30_000;

/** Talks to the management API of one server with one API key. */
export class ManagementClient {
  constructor(
    private readonly url: string,
    private readonly key: string | undefined,
  ) {}

  /** @param path below `/api/v1`, with a leading slash */
  async call(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<ManagementAnswer> {
    const key = this.key;
    if (key === undefined || key === '') {
      throw CommandFailure.usage('No API key.', 'Give --key, or set PROMPTHOOK_API_KEY');
    }
    const response = await this.send(method, path, key, body);
    const text = await response.text();
    const answer = { status: response.status, body: this.parse(text, response) };
    if (answer.status === 401) {
      throw new CommandFailure(
        `${this.url} does not know this API key.`,
        'Give the right --key, or set PROMPTHOOK_API_KEY',
      );
    }
    if (answer.status === 403) {
      throw new CommandFailure(
        typeof answer.body?.['detail'] === 'string' ? answer.body['detail'] : 'This API key may not do that.',
      );
    }
    return answer;
  }

  private async send(method: string, path: string, key: string, body: unknown): Promise<Response> {
    try {
      return await fetch(new URL(`api/v1${path}`, this.url.endsWith('/') ? this.url : `${this.url}/`), {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      const cause =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new CommandFailure(`No answer from ${this.url} (${cause}).`, 'Is it running? prompthook start');
    }
  }

  private parse(text: string, response: Response): Record<string, unknown> | null {
    if (text === '') return null;
    try {
      return JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw new CommandFailure(
        `${this.url} answered ${response.status} with something that is not JSON.`,
        'Is --url the address of a Prompthook server?',
      );
    }
  }
}
