import type { JsonObject, JsonValue } from '#sdk';
import type { RejectedCall } from '../http/rejected-call.js';

/** The body as its trigger's kind understands it: what a run needs, or why there will be none. */
export type Reading = ReadCall | UnreadableCall;

export interface ReadCall {
  readonly ok: true;
  /** The outputs of the trigger that come from the body. */
  readonly outputs: JsonObject;
  /** The text to scan for injection. */
  readonly prompt: string | null;
  /** Digest of what the call means, to tell a retry from a reused key. */
  readonly fingerprint: Buffer;
  /** From the headers; null when none came or the trigger does not deduplicate. */
  readonly headerKey: string | null;
  /** The body's `id`, for those who send no header. */
  readonly bodyId: JsonValue | undefined;
  /** Where the call wants its result; absent = it does not say. */
  readonly resultUrl?: string;
}

export interface UnreadableCall {
  readonly ok: false;
  /** Thrown when the rate limit has had its say: a caller over its limit hears 429, not 400 (D17). */
  readonly refusal: RejectedCall;
}
