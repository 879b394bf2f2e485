import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hasMoreCodePoints, readIdempotencyKey, readPromptText } from '#security';
import type { JsonObject, JsonValue } from '#sdk';
import { namedReceiver } from '../../delivery/result-webhook/named-receiver.js';
import { readJsonObject } from '../../http/json-body-parser.js';
import { RejectedCall } from '../../http/rejected-call.js';

const LONGEST_PROMPT = 50_000;
const LONGEST_SOURCE = 100;

/** The body of a call to an API trigger, or why there will be no run. */
export type ThreadReading =
  | {
      readonly ok: true;
      /** Exactly as it was posted. */
      readonly prompt: string;
      readonly source: string | null;
      /** Where the call wants its result; null = it does not say. */
      readonly resultUrl: string | null;
      readonly idempotencyKey: string | null;
      /** Tells an honest retry from a reused key. */
      readonly fingerprint: Buffer;
    }
  | { readonly ok: false; readonly refusal: RejectedCall };

/**
 * Reads the body of a call to an API trigger. Never throws a refusal: whether the caller is within its limit is asked in
 * the same round trip as everything else, and is answered first (B-12).
 *
 * @param allowedUrls receivers that the call may name for its result
 */
export const readThreadPrompt = (
  raw: IncomingMessage,
  body: Buffer,
  allowedUrls: readonly string[],
): ThreadReading => {
  try {
    return read(raw, body, allowedUrls);
  } catch (error) {
    if (error instanceof RejectedCall) return { ok: false, refusal: error };
    throw error;
  }
};

const read = (raw: IncomingMessage, body: Buffer, allowedUrls: readonly string[]): ThreadReading => {
  const json = readJson(raw, body);
  const prompt = readPromptText(own(json, 'prompt'), {
    field: 'prompt',
    maxCodePoints: LONGEST_PROMPT,
    trim: false,
  });
  if (!prompt.ok) throw new RejectedCall(prompt.code, { detail: prompt.detail, param: 'prompt' });
  const source = readSource(own(json, 'source'));
  const key = readIdempotencyKey(raw.rawHeaders);
  if (!key.ok) throw new RejectedCall(key.code, { detail: key.detail });
  const receiver = namedReceiver(raw.headers, allowedUrls);
  if (!receiver.ok) return receiver;
  return {
    ok: true,
    prompt: prompt.text,
    source,
    resultUrl: receiver.url,
    idempotencyKey: key.key,
    fingerprint: hash('sha256', JSON.stringify([prompt.text, source]), 'buffer'),
  };
};

/** Clients of this surface know 400 for every body that cannot be used, and no 415 (D20). */
const readJson = (raw: IncomingMessage, body: Buffer): JsonObject => {
  try {
    return readJsonObject(raw.headers, body);
  } catch (error) {
    const isType =
      error instanceof RejectedCall &&
      (error.code === 'unsupported_media_type' || error.code === 'unsupported_encoding');
    if (!isType) throw error;
    throw new RejectedCall('invalid_request', {
      detail: error.detail ?? 'Send JSON with "Content-Type: application/json", without Content-Encoding.',
    });
  }
};

const readSource = (value: JsonValue | undefined): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && !hasMoreCodePoints(value, LONGEST_SOURCE)) return value;
  throw new RejectedCall('invalid_source', { param: 'source' });
};

const own = (json: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(json, key) ? json[key] : undefined;
