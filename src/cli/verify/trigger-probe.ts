import { randomUUID } from 'node:crypto';
import { credentialHeaders } from './credentials.js';
import type { Credentials } from './credentials.js';

/** One answer of the trigger, as the checks look at it. */
export interface ProbeAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Parsed JSON, or null when the body is none. */
  readonly json: Readonly<Record<string, unknown>> | null;
  readonly ms: number;
}

/** What a probe sends beyond the defaults. */
export interface ProbeRequest {
  readonly body: string;
  readonly credentials?: Credentials;
  /** Seconds added to the clock that is signed; negative = the past. */
  readonly clockShiftSeconds?: number;
  readonly idempotencyKey?: string;
}

const MAX_BODY_BYTES = 1 << 20;

async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > MAX_BODY_BYTES) break;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // not JSON is an answer too; the checks say what they expected instead
  }
}

/** Sends requests to one trigger URL, as a consumer of it would. */
export class TriggerProbe {
  constructor(
    readonly url: string,
    readonly credentials: Credentials,
    private readonly timeoutMs: number,
  ) {}

  /** Throws when there is no answer at all (connection refused, timeout). */
  async send(request: ProbeRequest): Promise<ProbeAnswer> {
    const credentials = request.credentials ?? this.credentials;
    const startedAt = performance.now();
    const response = await fetch(this.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(this.timeoutMs),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'prompthook-verify',
        ...(request.idempotencyKey === undefined ? {} : { 'X-Idempotency-Key': request.idempotencyKey }),
        ...credentialHeaders(credentials, {
          body: request.body,
          unixSeconds: Math.floor(Date.now() / 1000) + (request.clockShiftSeconds ?? 0),
          messageId: `msg_${randomUUID()}`,
        }),
      },
      body: request.body,
    });
    const text = await readCapped(response);
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      json: parseObject(text),
      ms: Math.round(performance.now() - startedAt),
    };
  }
}
