import { Body, Inject, Param, Post } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { RunStore } from '#store';
import type { JsonObject } from '#sdk';
import { Origin } from '../../authoring/request-origin.decorator.js';
import type { RequestOrigin } from '../../authoring/trigger-url.js';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../../identity/actor.js';
import { AuditLog } from '../../identity/audit-log.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { reviewAt } from './open-review.js';
import type { OpenReview } from './open-review.js';
import { LONGEST_LINK_MS, ReviewLinks } from './review-links.js';

/** Body of `POST /api/v1/runs/{id}/review-links`. */
export class ReviewLinkBody {
  /** `blockKey` of the wait, from the run's `waits`. */
  @IsString()
  @MaxLength(500)
  block!: string;

  /** In whose name the decision will be; needed where approvers are named, and for four eyes. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  for?: string;

  /** Default: until the review expires, at most 7 days. */
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(LONGEST_LINK_MS / 1000)
  expiresInSeconds?: number;
}

/**
 * Links for people without an API key, to one open review of a run. The link is in the answer and nowhere else. With
 * four eyes it counts as the person who made it, too: nobody approves by two links of their own.
 */
@ManagementController('runs/:id/review-links')
export class ReviewLinksController {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly links: ReviewLinks,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  @Post()
  @RequirePermission('runs.write')
  async make(
    @CurrentActor() actor: Actor,
    @Param('id') runId: string,
    @Body() body: ReviewLinkBody,
    @Origin() { protocol, host }: RequestOrigin,
  ): Promise<JsonObject> {
    const { workspaceId } = actor;
    const run = await this.runs.get(workspaceId, runId);
    if (!run)
      throw new RejectedCall('run_not_found', { detail: `There is no run ${runId} in this workspace.` });
    const review = reviewAt(run.waits, body.block);
    if (review === null)
      throw new RejectedCall('conflict', {
        detail: `The run asks nobody for a decision at "${body.block}".`,
        param: 'block',
      });
    const name = nameFor(review, body.for ?? null);
    const expiresAt = this.#expiry(review, body.expiresInSeconds);
    const { blockKey, requestedAt } = review;
    const claims = { workspaceId, runId, blockKey, requestedAt, name, madeBy: actor.id, expiresAt };
    const url = this.links.url(claims, `${protocol}://${host}`);
    await this.audit.note(actor, {
      action: 'run.make_review_link',
      targetType: 'run',
      targetId: runId,
      after: { block: blockKey, for: name, expiresAt: expiresAt.toISOString() },
    });
    return { url, block: blockKey, for: name, expiresAt: expiresAt.toISOString() };
  }

  #expiry({ expiresAt }: OpenReview, seconds: number | undefined): Date {
    const asked = this.clock.now().getTime() + (seconds === undefined ? LONGEST_LINK_MS : seconds * 1000);
    return new Date(expiresAt === null ? asked : Math.min(asked, Date.parse(expiresAt)));
  }
}

/** The approver as the review writes them; where nobody is named, whatever the maker says. */
function nameFor({ approvers, fourEyes }: OpenReview, wanted: string | null): string | null {
  const refuse = (detail: string): RejectedCall =>
    new RejectedCall('invalid_request', { detail, param: 'for' });
  if (wanted === null) {
    if (approvers.length > 0) throw refuse(`Say for whom the link is: ${approvers.join(', ')}.`);
    if (fourEyes) throw refuse('Say for whom the link is: two different people must approve.');
    return null;
  }
  if (approvers.length === 0) return wanted;
  const approver = approvers.find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (approver === undefined)
    throw refuse(`${wanted} is not among the approvers of this review: ${approvers.join(', ')}.`);
  return approver;
}
