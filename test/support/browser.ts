import { request } from 'node:http';

/** An answer of the management API. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Parsed; null when there is no body. */
  readonly body: Record<string, unknown> | null;
}

/** Talks to the management API as the console in a browser does: with the cookie it was given, and where it comes from. */
export class Browser {
  cookie: string | null = null;

  /** @param headers sent with every request; null takes one of the browser's own away */
  constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string | null>> = {},
  ) {}

  /** @param path below /api/v1/ */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string | null>> = {},
  ): Promise<Answer> {
    const sent = {
      'sec-fetch-site': 'same-origin',
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...this.headers,
      ...headers,
    };
    const given = Object.entries(sent).filter((pair): pair is [string, string] => pair[1] !== null);
    const answer = await exchange(`${this.url}/api/v1/${path}`, {
      method,
      headers: Object.fromEntries(given),
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const [set] = answer.headers['set-cookie'] ?? [];
    if (set !== undefined) this.cookie = set.includes('Max-Age=0') ? null : (set.split(';')[0] ?? null);
    return answer;
  }

  /** The token in the cookie: what must be stored nowhere. */
  get token(): string {
    return this.cookie?.split('=')[1] ?? '';
  }
}

/** Not fetch: a test of host names and origins says itself what is in every header. */
function exchange(
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: string | null },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
        });
      });
    });
    sending.on('error', reject);
    sending.end(body ?? undefined);
  });
}
