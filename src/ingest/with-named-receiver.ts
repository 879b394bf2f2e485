import { allowedReceivers, APPLIED, namedReceiver } from '../delivery/result-webhook/named-receiver.js';
import type { AnswerMode } from './answer-mode.js';
import type { InboundCall } from './inbound-call.js';
import type { Reading } from './reading.js';

/** A reading with the receiver that the call names for its result; unreadable when its trigger does not allow that. */
export const withNamedReceiver = ({ raw, trigger }: InboundCall, reading: Reading): Reading => {
  if (!reading.ok || raw.headers['prefer'] === undefined) return reading;
  const named = namedReceiver(raw.headers, allowedReceivers(trigger.resultWebhook ?? undefined));
  if (!named.ok) return named;
  return named.url === null ? reading : { ...reading, resultUrl: named.url };
};

/** Everything that was honoured, for `Preference-Applied`; null = nothing. */
export const appliedPreferences = ({ applied }: AnswerMode, reading: Reading): string | null => {
  const names = reading.ok && reading.resultUrl !== undefined;
  return names ? (applied === null ? APPLIED : `${applied}, ${APPLIED}`) : applied;
};
