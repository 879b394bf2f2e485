import { hash } from 'node:crypto';
import type { JsonObject, JsonValue } from '#sdk';
import { canonicalJson, DUPLICATED, readIdempotencyKey, readRawHeader } from '#security';
import { RejectedCall } from '../../http/rejected-call.js';
import type { InboundCall } from '../inbound-call.js';
import type { Reading } from '../reading.js';
import { parseFields } from './parse-fields.js';
import { receiveCall } from './receive-call.js';
import { readWebhookBody } from './read-webhook-body.js';
import { visibleHeaders } from './visible-headers.js';

/** Headers in which providers name an event; the same over their retries. */
const EVENT_ID_HEADERS: Readonly<Record<string, string>> = {
  github: 'x-github-delivery',
  shopify: 'x-shopify-webhook-id',
};

/** An event id that can be a key: what `Idempotency-Key` takes. */
const EVENT_ID = /^[!-~]{1,255}$/;

/**
 * Reads what a service posted to a trigger of the surface `webhook`: body, headers, query, or what the trigger's kind
 * makes of them. Pure, and it never throws a refusal, so that it can run before the answer of the rate limit is known.
 */
export const readWebhook = async (call: InboundCall): Promise<Reading> => {
  try {
    return await read(call);
  } catch (error) {
    if (error instanceof RejectedCall) return { ok: false, refusal: error };
    throw error;
  }
};

const read = async ({ raw, body: bytes, trigger }: InboundCall): Promise<Reading> => {
  const body = readWebhookBody(raw.headers, bytes);
  const query = queryOf(raw.url ?? '');
  const headers = visibleHeaders(raw.rawHeaders, trigger.auth.headerName);
  // First: what a plugin's `receive` does to its arguments must not change what counts as a repeat.
  const fingerprint = hash('sha256', canonicalJson([body, query]), 'buffer');
  const bodyId = eventIdOf(body, trigger.provider);
  return {
    ok: true,
    outputs: await receiveCall(trigger, { body, headers, query }),
    prompt: null,
    fingerprint,
    headerKey: trigger.idempotency.enabled ? headerKey(raw.rawHeaders, trigger.provider) : null,
    bodyId,
  };
};

const queryOf = (url: string): JsonObject => {
  const at = url.indexOf('?');
  return at === -1 ? {} : parseFields(url.slice(at + 1), 'query');
};

/** Our own header first: whoever sends it means it. */
const headerKey = (rawHeaders: readonly string[], provider: string | null): string | null => {
  const header = readIdempotencyKey(rawHeaders);
  if (!header.ok) throw new RejectedCall(header.code, { detail: header.detail });
  if (header.key !== null) return header.key;
  const name = provider === null ? undefined : EVENT_ID_HEADERS[provider];
  const id = name === undefined ? undefined : readRawHeader(rawHeaders, name);
  return id !== undefined && id !== DUPLICATED && EVENT_ID.test(id) ? id : null;
};

/** Slack names its events `event_id`; Stripe and most others `id`. */
const eventIdOf = (body: JsonValue, provider: string | null): JsonValue | undefined => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const name = provider === 'slack' ? 'event_id' : 'id';
  return Object.hasOwn(body, name) ? body[name] : undefined;
};
