import { BlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';

/** One person's answer. A type, not an interface: it is part of a JSON value. */
export type Answer = {
  decision: 'approved' | 'denied';
  by: string;
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
 * Reads the payload of a decision: `{ decision: "approved" | "denied", by, comment? }`.
 * @throws BlockFailure `invalid_decision` when it is none
 */
export function readAnswer(payload: JsonValue, at: string): Answer {
  const { decision, by, comment } =
    typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : {};
  const meant =
    typeof decision === 'string' && Object.hasOwn(DECISIONS, decision) ? DECISIONS[decision] : undefined;
  if (meant === undefined || typeof by !== 'string' || by.trim() === '') {
    throw new BlockFailure(
      'invalid_decision',
      'A decision is { "decision": "approved" or "denied", "by": who decided, "comment"?: why }.',
    );
  }
  return {
    decision: meant,
    by: by.trim(),
    comment: typeof comment === 'string' && comment.trim() !== '' ? comment.trim().slice(0, 2000) : null,
    at,
  };
}

/** Why an answer does not count, as a sentence; undefined = it counts. */
export function objection(state: ReviewState, { decision, by }: Answer): string | undefined {
  const same = (other: string): boolean => other.toLowerCase() === by.toLowerCase();
  if (state.approvers.length > 0 && !state.approvers.some(same)) {
    return `${by} is not among the approvers of this review.`;
  }
  if (decision === 'approved' && state.approvals.some((approval) => same(approval.by))) {
    return `${by} has approved already; a second person must approve.`;
  }
  return undefined;
}

/** How many approvals a review needs. */
export const needed = ({ fourEyes }: ReviewState): number => (fourEyes ? 2 : 1);
