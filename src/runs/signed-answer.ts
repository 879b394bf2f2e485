import type { Person } from '#builtins';
import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';
import { signedDecision } from './reviews/decider.js';
import { isObject, reviewOf } from './reviews/open-review.js';

const ACTIONS: readonly unknown[] = ['run_again', 'fail', 'use_outputs'];

/** What a person says of a block that was cut off in the middle of what cannot be undone. */
function interruptedDecision(payload: JsonValue): JsonObject {
  if (isObject(payload) && ACTIONS.includes(payload['action'])) {
    if (payload['action'] !== 'use_outputs' || payload['outputs'] !== undefined) return payload;
  }
  throw new RejectedCall('invalid_request', {
    detail:
      'The block was cut off, and the answer is { "action": "run_again" }, { "action": "fail" }, or { "action": "use_outputs", "outputs": what it gave }.',
    param: 'payload',
  });
}

/**
 * The answer to a wait as the run receives it: checked, and signed where it matters who gave it.
 *
 * @param decider who was authenticated
 * @throws RejectedCall when it is no answer to what is asked, or not theirs to give
 */
export function signedAnswer(
  waits: readonly JsonValue[],
  blockKey: string,
  payload: JsonValue,
  decider: Person,
): JsonValue {
  const wait = waits.find((each) => isObject(each) && each['blockKey'] === blockKey);
  if (wait === undefined) return payload;
  const review = reviewOf(wait);
  if (review !== null) return signedDecision(review, payload, decider);
  return isObject(wait) && wait['kind'] === 'person' ? interruptedDecision(payload) : payload;
}
