import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../../http/rejected-call.js';
import { isAllowedResultUrl } from './allowed-result-url.js';
import { readResultPreference } from './result-preference.js';

/**
 * Under this name an accepted call's receiver stands in the stored input of its run, where the statement that ends the
 * run finds it. No output of a trigger can have such a name.
 */
const NAMED_RECEIVER = 'result-webhook';

/** For `Preference-Applied` (RFC 7240). */
export const APPLIED = 'result-webhook';

/** The receiver that a call names; null = it names none. Or why it is refused. */
export type NamedReceiver =
  { readonly ok: true; readonly url: string | null } | { readonly ok: false; readonly refusal: RejectedCall };

const refused = (detail: string): NamedReceiver => ({
  ok: false,
  refusal: new RejectedCall('invalid_request', { detail, param: 'Prefer' }),
});

/**
 * Where a call wants its result, checked against the author's list. Never throws: whether the caller is within its
 * limit is answered before.
 *
 * @param allowed of the trigger
 */
export const namedReceiver = ({ prefer }: IncomingHttpHeaders, allowed: readonly string[]): NamedReceiver => {
  if (prefer === undefined) return { ok: true, url: null };
  const preference = readResultPreference([prefer].flat().join(','));
  if (preference.kind === 'none') return { ok: true, url: null };
  if (preference.kind === 'malformed')
    return refused('The preference result-webhook needs a URL in quotes: result-webhook="https://...".');
  if (isAllowedResultUrl(preference.url, allowed)) return { ok: true, url: preference.url };
  return refused(
    'The URL of the preference result-webhook is not one that this trigger allows. Its owner lists them in ' +
      'resultWebhook.allowedUrls.',
  );
};

/** The list of allowed receivers in a trigger's `resultWebhook`; empty = calls may name none. */
export const allowedReceivers = (resultWebhook: JsonValue | undefined): readonly string[] => {
  const urls = isObject(resultWebhook) ? resultWebhook['allowedUrls'] : null;
  return Array.isArray(urls) ? urls.filter((url) => typeof url === 'string') : [];
};

/** JSON of a run's input as it is stored: the outputs of its trigger, and the receiver that the call named. */
export const storedInput = (outputs: JsonObject, url: string | null): string =>
  JSON.stringify(url === null ? outputs : { ...outputs, [NAMED_RECEIVER]: url });

/** The outputs of the trigger in a stored input. */
export const triggerOutputsOf = (input: JsonObject): JsonObject => {
  if (!(NAMED_RECEIVER in input)) return input;
  const { [NAMED_RECEIVER]: _, ...outputs } = input;
  return outputs;
};

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
