import { ApiError, readProblem } from './api-error.js';
import { currentWorkspace } from './current-workspace.js';

/** Values of a query; those that are undefined, null or empty are left out. */
export type QueryValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface RequestOptions {
  readonly query?: QueryValues | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** A page of a list; `nextCursor` null = the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Address on this server, wherever a proxy mounts it: `serverUrl('health/ready')`. */
export const serverUrl = (path: string): string => new URL(path, document.baseURI).href;

/**
 * One request of the management API.
 *
 * No token is needed against other sites: the cookie is SameSite, and the server takes it only with Sec-Fetch-Site or
 * Origin of its own pages, and bodies only as JSON.
 *
 * @param path below /api/v1/, its parts encoded: `runs/${encodeURIComponent(id)}`
 * @returns the parsed answer; undefined for an empty one
 * @throws ApiError
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const { query = {}, body, signal } = options;
  const url = new URL(serverUrl(`api/v1/${path}`));
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, String(value));
  }
  const workspace = currentWorkspace.get();
  const what = `${method} ${url.pathname}`;
  const response = await send(what, url, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(workspace === null ? {} : { 'x-workspace-id': workspace }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const parsed = parse(await response.text());
  if (response.ok) return parsed as T;
  const problem = readProblem(response.status, response.headers.get('x-request-id'), parsed);
  const seconds = Number(response.headers.get('retry-after'));
  throw new ApiError(problem, what, seconds > 0 ? seconds : null);
}

async function send(what: string, url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(
      {
        title: 'The server cannot be reached',
        status: 0,
        detail: 'No answer came. Check that the server runs and that you are online, then try again.',
        code: 'unreachable',
        requestId: '',
        param: null,
        problems: [],
      },
      what,
    );
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page of a proxy; readProblem says what the status tells.
    return undefined;
  }
}
