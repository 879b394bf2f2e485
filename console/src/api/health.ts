import { serverUrl } from './request.js';

/** Answer of `GET /health/ready`: what a server needs to take calls, `ok` or `failing` each. */
export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

/** Not ready is an answer, too. @throws TypeError when the server cannot be reached */
export async function serverHealth(signal: AbortSignal): Promise<Health> {
  // oxlint-disable-next-line no-restricted-globals -- the one address outside of /api/v1, with 503 for an answer
  const response = await fetch(serverUrl('health/ready'), {
    signal,
    headers: { accept: 'application/json' },
  });
  const body = (await response.json()) as { checks?: Record<string, string> };
  return { ready: response.ok, checks: body.checks ?? {} };
}
