import { payloadFingerprint, readIdempotencyKey, readPromptBody } from '#security';
import { RejectedCall } from '../http/rejected-call.js';
import { readJsonObject } from '../http/json-body-parser.js';
import type { InboundCall } from './inbound-call.js';
import type { Reading } from './reading.js';

/**
 * Reads a surface A body: content type, JSON, fields, then the idempotency key (D17). Pure, and it never throws a
 * refusal, so that it can run before the answer of the rate limit is known.
 */
export const readPrompt = (call: InboundCall): Reading => {
  try {
    return read(call);
  } catch (error) {
    if (error instanceof RejectedCall) return { ok: false, refusal: error };
    throw error;
  }
};

const read = ({ raw, body, trigger }: InboundCall): Reading => {
  const json = readJsonObject(raw.headers, body);
  const fields = readPromptBody(json, {
    maxPromptLength: trigger.maxPromptLength,
    requireContext: trigger.requireContext,
    checkContext: trigger.contextSchema ?? undefined,
  });
  if (!fields.ok) {
    throw new RejectedCall(fields.code, { detail: fields.detail, param: fields.param.slice(1) });
  }
  const { prompt, context, metadata } = fields;
  return {
    ok: true,
    outputs: { prompt, context, metadata },
    prompt,
    fingerprint: payloadFingerprint(fields),
    headerKey: trigger.idempotency.enabled ? headerKey(raw.rawHeaders) : null,
    bodyId: Object.hasOwn(json, 'id') ? json['id'] : undefined,
  };
};

const headerKey = (rawHeaders: readonly string[]): string | null => {
  const header = readIdempotencyKey(rawHeaders);
  if (!header.ok) throw new RejectedCall(header.code, { detail: header.detail });
  return header.key;
};
