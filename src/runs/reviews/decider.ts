import { isSamePerson } from '#builtins';
import type { Person } from '#builtins';
import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../../http/rejected-call.js';
import { isObject } from './open-review.js';
import type { OpenReview } from './open-review.js';

const DECISIONS: readonly JsonValue[] = ['approved', 'approve', 'denied', 'deny'];

const isDecision = (value: JsonValue | undefined): boolean =>
  value !== undefined && DECISIONS.includes(value);

/** Answers for single tool calls, without the names that somebody may have put there. */
function namelessCalls(calls: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(calls).map(([callId, answer]) => {
      if (!isObject(answer) || !isDecision(answer['decision'])) throw unreadable(`payload.calls.${callId}`);
      const { decision = null, comment } = answer;
      return [callId, comment === undefined ? { decision } : { decision, comment }];
    }),
  );
}

const unreadable = (param: string): RejectedCall =>
  new RejectedCall('invalid_request', {
    detail:
      'The answer to a review is { "decision": "approved" or "denied", "comment"?: "why" }; to tool calls of an agent also { "calls": { "<callId>": { "decision": ... } } }.',
    param,
  });

/** Does the answer approve anything? */
export const approves = ({ decision, calls }: JsonObject): boolean =>
  decision === 'approved' ||
  decision === 'approve' ||
  (isObject(calls) && Object.values(calls).some((call) => isObject(call) && approves(call)));

/**
 * The answer to a review as the run receives it. Who decides is who was authenticated, whatever the answer says:
 * otherwise one person could approve as two, or as somebody else.
 *
 * @throws RejectedCall `invalid_request` for what is no decision, `forbidden` for somebody who may not decide here,
 *   `conflict` for somebody who approved already where two different people must
 */
export function signedDecision(review: OpenReview, payload: JsonValue, decider: Person): JsonObject {
  if (!isObject(payload)) throw unreadable('payload');
  const { decision, comment, calls } = payload;
  const single = review.kind === 'tool_approval' && isObject(calls) ? namelessCalls(calls) : null;
  if (single === null && !isDecision(decision)) throw unreadable('payload.decision');
  const answer: JsonObject = {
    ...(decision === undefined ? {} : { decision }),
    ...(typeof comment === 'string' ? { comment } : {}),
    ...(single === null ? {} : { calls: single }),
    ...decider,
  };
  const standing = standingOf(review, decider);
  if (standing === 'not_an_approver')
    throw new RejectedCall('forbidden', {
      detail: `${decider.by} is not among the approvers of this review: ${review.approvers.join(', ')}.`,
    });
  if (standing === 'approved_already' && approves(answer))
    throw new RejectedCall('conflict', {
      detail: `${decider.by} has approved already. A second person must approve: another name, by another key or link.`,
    });
  return answer;
}

/** What somebody may do about a review: decide; deny, because they approved already; nothing. */
export type Standing = 'may_decide' | 'approved_already' | 'not_an_approver';

export function standingOf(
  { approvers, fourEyes, approvals }: Pick<OpenReview, 'approvers' | 'fourEyes' | 'approvals'>,
  person: Person,
): Standing {
  const isApprover = approvers.some((name) => name.toLowerCase() === person.by.toLowerCase());
  if (approvers.length > 0 && !isApprover) return 'not_an_approver';
  const hasApproved = fourEyes && approvals.some((approval) => isSamePerson(approval, person));
  return hasApproved ? 'approved_already' : 'may_decide';
}
