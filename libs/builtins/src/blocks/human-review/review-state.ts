import { BlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';
import { isSamePerson, readPerson } from '../../review/person.js';
import type { Person } from '../../review/person.js';

/** One person's answer. A type, not an interface: it is part of a JSON value. */
export type Answer = Person & {
  decision: 'approved' | 'denied';
  comment: string | null;
  at: string;
};

/** What a waiting review shows, and what it knows so far. Kept in the run while it waits. */
export type ReviewState = {
  kind: 'human_review';
  title: string;
  message: string;
  /** What will happen on approval. */
  show: JsonValue;
  fourEyes: boolean;
  /** Who may decide; empty = everybody who may decide on runs of this workspace. */
  approvers: string[];
  requestedAt: string;
  expiresAt: string;
  /** Approvals so far; with four eyes one is not enough. */
  approvals: Answer[];
};

/** The state that was given to `suspend`, which comes back as it was. */
export const stateOf = (value: JsonValue): ReviewState => value as ReviewState;

const DECISIONS: Readonly<Record<string, Answer['decision']>> = {
  approve: 'approved',
  approved: 'approved',
  deny: 'denied',
  denied: 'denied',
};

/**
 * Reads the payload of a decision: `{ decision: "approved" | "denied", by, ids?, comment? }`.
 * @throws BlockFailure `invalid_decision` when it is none
 */
export function readAnswer(payload: JsonValue, at: string): Answer {
  const given = typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : {};
  const { decision, comment } = given;
  const meant =
    typeof decision === 'string' && Object.hasOwn(DECISIONS, decision) ? DECISIONS[decision] : undefined;
  const person = readPerson(given);
  if (meant === undefined || person === null) {
    throw new BlockFailure(
      'invalid_decision',
      'A decision is { "decision": "approved" or "denied", "by": who decided, "comment"?: why }.',
    );
  }
  return {
    ...person,
    decision: meant,
    comment: typeof comment === 'string' && comment.trim() !== '' ? comment.trim().slice(0, 2000) : null,
    at,
  };
}

/** Why an answer does not count, as a sentence; undefined = it counts. */
export function objection(state: ReviewState, answer: Answer): string | undefined {
  const { by, decision } = answer;
  if (state.approvers.length > 0 && !state.approvers.some((name) => name.toLowerCase() === by.toLowerCase()))
    return `${by} is not among the approvers of this review.`;
  if (decision !== 'approved') return undefined;
  const earlier = state.approvals.find((approval) => isSamePerson(approval, answer));
  if (earlier === undefined) return undefined;
  return earlier.by.toLowerCase() === by.toLowerCase()
    ? `${by} has approved already; a second person must approve.`
    : `${by} approves by the same key or link as ${earlier.by}; a second person must approve.`;
}

/** How many approvals a review needs. */
export const needed = ({ fourEyes }: ReviewState): number => (fourEyes ? 2 : 1);
