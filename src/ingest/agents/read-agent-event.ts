import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hasMoreCodePoints, readIdempotencyKey, readPromptText } from '#security';
import type { JsonObject, JsonValue } from '#sdk';
import { namedReceiver } from '../../delivery/result-webhook/named-receiver.js';
import { readJsonObject } from '../../http/json-body-parser.js';
import { RejectedCall } from '../../http/rejected-call.js';

const LONGEST_INPUT = 50_000;
const LONGEST_KEY = 255;

/** One trigger event. */
export interface AgentEvent {
  /** Exactly as it was posted. */
  readonly input: string;
  /** Compared by its exact code points; null = a new conversation. */
  readonly conversationKey: string | null;
  /** Where the call wants its result; null = it does not say. */
  readonly resultUrl: string | null;
  readonly idempotencyKey: string | null;
  /** Tells an honest retry from a reused key. */
  readonly fingerprint: Buffer;
}

/**
 * @param allowedUrls receivers that the call may name for its result; null = nothing can run, so it is not asked
 * @throws RejectedCall 400 or 415, naming the field at fault in `error.param`
 */
export const readAgentEvent = (
  raw: IncomingMessage,
  body: Buffer,
  allowedUrls: readonly string[] | null,
): AgentEvent => {
  const json = readJsonObject(raw.headers, body);
  const input = readPromptText(own(json, 'input'), {
    field: 'input',
    maxCodePoints: LONGEST_INPUT,
    trim: false,
  });
  if (!input.ok) throw new RejectedCall('invalid_input', { detail: input.detail, param: 'input' });
  const conversationKey = readConversationKey(own(json, 'conversation_key'));
  const key = readIdempotencyKey(raw.rawHeaders);
  if (!key.ok) throw new RejectedCall(key.code, { detail: key.detail });
  const receiver = allowedUrls && namedReceiver(raw.headers, allowedUrls);
  if (receiver?.ok === false) throw receiver.refusal;
  return {
    input: input.text,
    conversationKey,
    resultUrl: receiver?.url ?? null,
    idempotencyKey: key.key,
    fingerprint: hash('sha256', JSON.stringify([input.text, conversationKey]), 'buffer'),
  };
};

const readConversationKey = (value: JsonValue | undefined): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value !== '' && !hasMoreCodePoints(value, LONGEST_KEY)) return value;
  throw new RejectedCall('invalid_conversation_key', { param: 'conversation_key' });
};

const own = (json: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(json, key) ? json[key] : undefined;
