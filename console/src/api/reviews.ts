import { infiniteQueryOptions } from '@tanstack/react-query';
import { listQuery } from './list-query.js';
import { request } from './request.js';

/** A call of a tool that an agent may not make by itself. */
export interface AskedCall {
  readonly callId: string;
  readonly tool: string;
  readonly args: unknown;
}

/** One open question to people: an item of `GET /api/v1/reviews`. */
export interface Review {
  readonly kind: 'human_review' | 'tool_approval' | 'interrupted';
  readonly runId: string;
  /** Key of the block that waits, for the answer. */
  readonly block: string;
  readonly blockName: string;
  readonly title: string;
  readonly message: string;
  /** What will happen on approval. */
  readonly show: unknown;
  readonly calls: readonly AskedCall[];
  /** Empty = everybody who may decide on runs. */
  readonly approvers: readonly string[];
  readonly fourEyes: boolean;
  readonly approvedBy: readonly string[];
  /** What the person who asks may do about it. */
  readonly standing: 'may_decide' | 'approved_already' | 'not_an_approver';
  readonly requestedAt: string | null;
  readonly expiresAt: string | null;
  readonly workflow: string | null;
  readonly workflowVersion: number;
  readonly triggerId: string;
  readonly caller: string;
  readonly createdAt: string;
  readonly ephemeral: boolean;
  /** The beginning of the prompt; null where there is none to see. */
  readonly promptExcerpt: string | null;
  readonly guardrailsTriggered: boolean;
  readonly matchedInjectionPatterns: readonly string[];
}

/** Asked again this often while somebody looks; a hidden tab does not ask. */
const POLL_MS = 5_000;

/** What waits for people, shared by the inbox and the number in the navigation. */
export const reviewsQuery = infiniteQueryOptions({
  ...listQuery<Review>('reviews'),
  refetchInterval: POLL_MS,
});

export type Decision = 'approved' | 'denied';

/** The answer to a review: one decision, or one for each tool call. */
export interface ReviewAnswer {
  readonly decision?: Decision;
  readonly comment?: string;
  readonly calls?: Readonly<Record<string, { readonly decision: Decision }>>;
}

/** The answer about a block that was cut off. */
export interface CutOffAnswer {
  readonly action: 'run_again' | 'fail';
}

export const answerReview = (
  { runId, block }: Pick<Review, 'runId' | 'block'>,
  payload: ReviewAnswer | CutOffAnswer,
): Promise<unknown> =>
  request('POST', `runs/${encodeURIComponent(runId)}/signals`, { body: { block, payload } });

/** A link by which somebody without an account decides, once. */
export const makeReviewLink = (
  { runId, block }: Pick<Review, 'runId' | 'block'>,
  whom: string,
): Promise<{ url: string; expiresAt: string; for: string | null }> =>
  request('POST', `runs/${encodeURIComponent(runId)}/review-links`, {
    body: { block, ...(whom === '' ? {} : { for: whom }) },
  });
