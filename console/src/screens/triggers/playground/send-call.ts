import { serverUrl } from '../../../api/request.js';
import type { CallAuth } from '../call-code/described-call.js';
import { signatureHeaders } from '../signature/sign-call.js';

/** A call as a consumer makes it. It lives in the form and goes nowhere else: it holds the secret. */
export interface PlaygroundCall {
  /** Last part of the trigger's URL. */
  readonly path: string;
  readonly body: string;
  readonly auth: CallAuth;
  /** Null: without any credential. */
  readonly secret: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Unix seconds; default now. */
  readonly timestamp?: number;
}

/** What came back. */
export interface CallAnswer {
  readonly status: number;
  /** Those of interest to a consumer, lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly ms: number;
}

const SHOWN = [
  'content-type',
  'x-run-id',
  'x-request-id',
  'location',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'preference-applied',
  'x-idempotent-replay',
];

/**
 * Calls the trigger by its public address, on this server, without the cookie of the console.
 *
 * @param onText called with all that came so far, for answers that come bit by bit
 * @throws TypeError when the server cannot be reached
 */
export async function sendCall(
  call: PlaygroundCall,
  onText: (text: string) => void = () => undefined,
): Promise<CallAnswer> {
  const headers = {
    'content-type': 'application/json',
    ...call.headers,
    ...(await credentialHeaders(call)),
  };
  const began = performance.now();
  // oxlint-disable-next-line no-restricted-globals -- not the management API: the public door, as anybody outside
  const response = await fetch(serverUrl(`api/webhooks/prompt/${encodeURIComponent(call.path)}`), {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers,
    body: call.body,
  });
  const body = await readAll(response, onText);
  return {
    status: response.status,
    headers: SHOWN.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
    body,
    ms: performance.now() - began,
  };
}

async function readAll(response: Response, onText: (text: string) => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    onText(text);
  }
  return text + decoder.decode();
}

async function credentialHeaders(call: PlaygroundCall): Promise<Readonly<Record<string, string>>> {
  const { auth, secret, body } = call;
  if (auth.mode === 'none' || secret === null) return {};
  if (auth.mode === 'bearer') return { authorization: `Bearer ${secret}` };
  if (auth.mode === 'custom_header') return { [auth.header]: secret };
  const timestamp = String(call.timestamp ?? Math.floor(Date.now() / 1_000));
  const id = `msg_${randomHex(12)}`;
  return signatureHeaders(secret, auth.header, { scheme: auth.scheme, body, timestamp, id });
}

/** Random bytes as hex digits. */
export const randomHex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
