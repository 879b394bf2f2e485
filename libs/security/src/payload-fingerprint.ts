import { hash } from 'node:crypto';
import type { JsonObject } from '#sdk';
import { canonicalJson } from './canonical-json.js';

/** The fields of a surface A call that make it the same call or another one. */
export interface FingerprintedPayload {
  /** Trimmed. */
  readonly prompt: string;
  readonly context: JsonObject | null;
  readonly metadata: JsonObject | null;
}

/**
 * SHA-256 of the canonical JSON of what the call means: white space, key order and ignored fields do not count.
 * It tells a retry from a key that was used again for something else.
 */
export function payloadFingerprint({ prompt, context, metadata }: FingerprintedPayload): Buffer {
  const canonical = `{"context":${canonicalJson(context)},"metadata":${canonicalJson(metadata)},"prompt":${JSON.stringify(prompt)}}`;
  return hash('sha256', canonical, 'buffer');
}
