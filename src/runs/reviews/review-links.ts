import { Inject, Injectable } from '@nestjs/common';
import { SecretBox } from '#security';
import type { ReviewLinkRequest } from '#sdk';
import { AppConfig } from '../../config/app-config.js';
import { isObject } from './open-review.js';
import { sealReviewToken } from './review-token.js';
import type { ReviewClaims } from './review-token.js';

/** Where links are opened; below the origin of the server. */
export const REVIEW_PATH = '/reviews/decide';

/** A link lives as long as its review, or this long when that waits without end. */
export const LONGEST_LINK_MS = 7 * 86_400_000;

/** Makes the links by which people decide who have no API key at hand. Nothing of a link is stored. */
@Injectable()
export class ReviewLinks {
  constructor(
    private readonly box: SecretBox,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  /** @param origin of the request that asks; null = none does, and PUBLIC_URL or the local address is used */
  url(claims: ReviewClaims, origin: string | null): string {
    const base = this.config.publicUrl ?? origin ?? `http://127.0.0.1:${this.config.port}`;
    return `${base.replace(/\/+$/, '')}${REVIEW_PATH}?token=${sealReviewToken(this.box, claims)}`;
  }

  /** A link that a block asks for, to hand it to a person by itself. */
  ofBlock(
    { runId, workspaceId }: { readonly runId: string; readonly workspaceId: string },
    { idempotencyKey, state, name }: ReviewLinkRequest,
    now: Date,
  ): string {
    const { requestedAt, expiresAt } = isObject(state) ? state : {};
    const claims: ReviewClaims = {
      workspaceId,
      runId,
      // The key of a block run begins with the id of its run.
      blockKey: idempotencyKey.slice(runId.length + 1),
      requestedAt: typeof requestedAt === 'string' ? requestedAt : '',
      name,
      madeBy: null,
      expiresAt:
        typeof expiresAt === 'string' ? new Date(expiresAt) : new Date(now.getTime() + LONGEST_LINK_MS),
    };
    return this.url(claims, null);
  }
}
