import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#builtins';
import { SecretBox, tokenDigest } from '#security';
import { RunStore } from '#store';
import type { OnceOutcome } from '#store';
import type { JsonObject } from '#sdk';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { AuditLog } from '../../identity/audit-log.js';
import { RunQueue } from '../run-queue.js';
import { approves, signedDecision } from './decider.js';
import { reviewAt } from './open-review.js';
import type { OpenReview } from './open-review.js';
import { openReviewToken } from './review-token.js';
import type { ReviewClaims } from './review-token.js';

/** A link that works, and what it is about. */
export interface OpenedLink {
  readonly claims: ReviewClaims;
  readonly review: OpenReview;
  /** Digest of the link: what is stored of it when it is used. */
  readonly digest: Buffer;
}

/** From where a link is used. */
export interface LinkOrigin {
  readonly ip: string | null;
  readonly requestId: string | null;
}

/** What a decision came to. */
export interface LinkDecision {
  readonly by: string;
  /** True when a second person still has to approve. */
  readonly needsAnother: boolean;
}

/** Whoever holds a link without a name. */
const NAMELESS = 'link';

/** Decisions by one-time links: looking at one changes nothing, deciding uses it up. */
@Injectable()
export class ReviewDecisions {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly box: SecretBox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly queue: RunQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * What a link is about.
   *
   * @throws RejectedCall `review_link_invalid`, `review_link_expired`, `review_link_used`, `review_closed`
   */
  async look(token: string): Promise<OpenedLink> {
    const claims = openReviewToken(this.box, token);
    if (claims === null) throw new RejectedCall('review_link_invalid');
    if (claims.expiresAt <= this.clock.now()) throw new RejectedCall('review_link_expired');
    const digest = tokenDigest(token);
    if (await this.runs.isAnswered(digest)) throw new RejectedCall('review_link_used');
    const run = await this.runs.get(claims.workspaceId, claims.runId);
    const review = run && reviewAt(run.waits, claims.blockKey);
    if (!review || review.requestedAt !== claims.requestedAt) throw new RejectedCall('review_closed');
    return { claims, review, digest };
  }

  /**
   * Decides by a link, once.
   *
   * @param answer `{ decision, comment? }`; who decides is what the link says
   * @throws RejectedCall as {@link look}, or why the decision does not count
   */
  async decide(token: string, answer: JsonObject, origin: LinkOrigin): Promise<LinkDecision> {
    const { claims, review, digest } = await this.look(token);
    const decider = deciderOf(claims);
    const signed = signedDecision(review, answer, decider);
    const { runId, blockKey, workspaceId, expiresAt } = claims;
    const actor = { ...origin, workspaceId, id: `link:${digest.toString('hex', 0, 6)}` };
    const outcome = await this.audit.change(
      actor,
      () =>
        this.runs.answerOnce({
          runId,
          blockKey,
          answer: JSON.stringify(signed),
          claim: digest,
          expiresAt,
          requestId: origin.requestId ?? '',
          now: this.clock.now(),
        }),
      ({ kind }) =>
        kind === 'delivered'
          ? {
              action: 'run.decide_by_link',
              targetType: 'run',
              targetId: runId,
              after: { block: blockKey, by: decider.by, decision: signed['decision'] ?? null },
            }
          : null,
    );
    await this.#follow(outcome, runId);
    const needsAnother = approves(signed) && review.fourEyes && review.approvals.length === 0;
    return { by: decider.by, needsAnother };
  }

  async #follow(outcome: OnceOutcome, runId: string): Promise<void> {
    if (outcome.kind === 'used') throw new RejectedCall('review_link_used');
    if (outcome.kind === 'delivered') {
      if (outcome.dispatch) await this.queue.enqueue([runId]);
      return;
    }
    // Another answer came just before, and the run is taking it in. With four eyes it waits again in a moment.
    throw new RejectedCall('conflict', {
      detail: 'Somebody else decided in this moment. Open the link again to see whether you are still asked.',
    });
  }
}

function deciderOf({ name, madeBy }: ReviewClaims): Person {
  return { by: name ?? NAMELESS, ids: madeBy === null ? [] : [madeBy] };
}
