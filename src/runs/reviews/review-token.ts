import { SecretBox, SecretUnreadable } from '#security';
import type { JsonObject, JsonValue } from '#sdk';
import { isObject } from './open-review.js';

/** What a review link says of itself. */
export interface ReviewClaims {
  readonly workspaceId: string;
  readonly runId: string;
  readonly blockKey: string;
  /** `requestedAt` of the review: a later review of the same block is another one. */
  readonly requestedAt: string;
  /** In whose name its decision is; null = of whoever holds it. */
  readonly name: string | null;
  /** Who made it, when a person did. */
  readonly madeBy: string | null;
  readonly expiresAt: Date;
}

export const TOKEN_PREFIX = 'rvl_';

/** Part of the seal: a secret of another place, or of another table, is no link. */
const PLACE = { table: 'review_links', row: 'link', field: 'claims' };

/**
 * A link's token: its claims, sealed by the server's encryption key, so that nobody can make or change one, or read a
 * name in it. Two links of the same claims differ.
 */
export const sealReviewToken = (box: SecretBox, claims: ReviewClaims): string => {
  const text = JSON.stringify({ ...claims, expiresAt: claims.expiresAt.getTime() });
  return TOKEN_PREFIX + Buffer.from(box.seal(text, PLACE)).toString('base64url');
};

/** The claims of a token; null when this server did not make it, or somebody changed it. */
export const openReviewToken = (box: SecretBox, token: string): ReviewClaims | null => {
  if (!token.startsWith(TOKEN_PREFIX)) return null;
  const sealed = Buffer.from(token.slice(TOKEN_PREFIX.length), 'base64url');
  // Strict: Buffer.from skips what is no base64url, and then a changed link would still be one.
  if (TOKEN_PREFIX + sealed.toString('base64url') !== token) return null;
  try {
    const claims = JSON.parse(box.open(sealed.toString('utf8'), PLACE)) as JsonValue;
    return isObject(claims) ? claimsOf(claims) : null;
  } catch (error) {
    if (error instanceof SecretUnreadable) return null;
    throw error;
  }
};

/** Authentic, so it is what was sealed above. */
const claimsOf = ({ expiresAt, ...claims }: JsonObject): ReviewClaims =>
  ({ ...claims, expiresAt: new Date(expiresAt as number) }) as unknown as ReviewClaims;
