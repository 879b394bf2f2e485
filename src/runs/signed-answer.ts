import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does a person decide at this wait, so that it matters who it was? */
const isReview = (waits: readonly JsonValue[], blockKey: string): boolean =>
  waits.some(
    (wait) =>
      isObject(wait) &&
      wait['blockKey'] === blockKey &&
      isObject(wait['state']) &&
      wait['state']['kind'] === 'human_review',
  );

/**
 * The answer to a wait as the run receives it. At a review, `by` is who was authenticated, whatever the body says:
 * otherwise one person could approve as two, or as somebody else.
 *
 * @param by name of the authenticated actor
 * @throws RejectedCall invalid_request when the answer to a review is no object
 */
export function signedAnswer(
  waits: readonly JsonValue[],
  blockKey: string,
  payload: JsonValue,
  by: string,
): JsonValue {
  if (!isReview(waits, blockKey)) return payload;
  if (isObject(payload)) return { ...payload, by };
  throw new RejectedCall('invalid_request', {
    detail: 'The answer to a review is { "decision": "approved" or "denied", "comment"?: "why" }.',
    param: 'payload',
  });
}
