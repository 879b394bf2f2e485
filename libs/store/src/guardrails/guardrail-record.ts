import type { JsonObject, JsonValue } from '#sdk';

/** A judgement of an author: what this pattern matches on this trigger is harmless. */
export interface SuppressionRecord {
  /** `sup_...` */
  readonly id: string;
  readonly workspaceId: string;
  readonly triggerId: string;
  /** Name of the pattern, as runs report it; `*` = every one, in one text. */
  readonly pattern: string;
  /** SHA-256 of the one text that is harmless, in hex; null = whatever the pattern matches. */
  readonly textDigest: string | null;
  readonly reason: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
}

export interface NewSuppression extends Pick<
  SuppressionRecord,
  'id' | 'workspaceId' | 'triggerId' | 'pattern' | 'textDigest' | 'reason'
> {
  readonly actor: string;
  readonly now: Date;
}

/** What the hot path needs to know of a suppression. */
export type ActiveSuppression = Pick<SuppressionRecord, 'id' | 'pattern' | 'textDigest'>;

export type SuppressOutcome =
  | { readonly kind: 'created'; readonly suppression: SuppressionRecord }
  /** The same judgement stands already. */
  | { readonly kind: 'exists'; readonly id: string }
  /** The trigger has as many as it may have. */
  | { readonly kind: 'too_many' }
  | { readonly kind: 'no_trigger' };

/** A run in which the guardrails matched. */
export interface MatchedRun {
  readonly runId: string;
  readonly triggerId: string;
  readonly caller: string;
  readonly createdAt: Date;
  readonly patterns: readonly string[];
  readonly found: JsonValue;
}

/** Narrows a list of matched runs; every given part must fit. */
export interface MatchFilter {
  readonly triggerId?: string;
  /** Reported by the run. */
  readonly pattern?: string;
}

/** What an earlier call brought, and what was found in it then. */
export interface PastInput {
  readonly runId: string;
  readonly createdAt: Date;
  readonly input: JsonObject;
}
