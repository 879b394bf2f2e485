import type { PreparedStatement } from '../database/database.js';
import { arrayLiteral, arrayLiteralOrNull, type ArrayItem } from '../database/array-literal.js';
import { newId } from '../new-id.js';
import type { AcceptRequest, ClaimDraft, EndedRun, RunDraft } from './accept-request.js';
import { groupCharges, type ChargeGroup } from './group-charges.js';
import type { SharedClaims } from './shared-claims.js';

/** What `accept_calls` answers for one call. */
export interface AcceptRow {
  readonly n: number;
  readonly hits: number | null;
  /** Milliseconds since 1970 at which the window of the charge ends. */
  readonly ends_ms: number | null;
  readonly limited: boolean;
  readonly verdict: 'accepted' | 'duplicate' | 'stale_trigger' | null;
  /** An earlier run of the conversation is not finished. */
  readonly blocked: boolean;
  readonly original_run: string | null;
  readonly original_request: string | null;
  readonly fingerprint_matches: boolean | null;
}

type OfDraft = (draft: RunDraft) => ArrayItem;
type OfEnd = (ended: EndedRun) => ArrayItem;

/** In the order of the parameters of `accept_calls`. */
const DRAFT: readonly OfDraft[] = [
  (draft) => draft.runId,
  (draft) => draft.workspaceId,
  (draft) => draft.workflowId,
  (draft) => draft.workflowVersion,
  (draft) => draft.triggerId,
  (draft) => draft.triggerBlockId,
  (draft) => draft.triggerRevision,
  (draft) => draft.surface,
  (draft) => draft.requestId,
  (draft) => draft.clientRequestId,
  (draft) => draft.caller,
  (draft) => draft.clientIp,
  (draft) => draft.userAgent,
  (draft) => draft.conversation && (draft.conversation.id ?? newId('cnv')),
  (draft) => draft.conversation?.scope,
  (draft) => draft.conversation?.key,
  (draft) => draft.owner,
  (draft) => draft.waiter,
  (draft) => draft.stream,
  (draft) => draft.ephemeral,
  (draft) => draft.simulate ?? false,
  (draft) => draft.guardrailsTriggered,
  (draft) => (draft.patterns.length === 0 ? null : arrayLiteral(draft.patterns, (pattern) => pattern)),
  (draft) => draft.now,
  (draft) => draft.input,
  (draft) => draft.fingerprint,
];

const ENDED: readonly OfEnd[] = [
  (ended) => ended.status,
  (ended) => ended.finishedAt,
  (ended) => ended.output,
  (ended) => ended.response,
  (ended) => ended.error,
  (ended) => ended.trace,
];

const CHARGE_COLUMNS = 8;
const CLAIM_COLUMNS = 4;
const PARAMETERS = CHARGE_COLUMNS + DRAFT.length + CLAIM_COLUMNS + ENDED.length;

/** The call of the function, with parameters from `$1` to `$PARAMETERS`. */
const CALL = `accept_calls(${Array.from({ length: PARAMETERS }, (_, index) => `$${index + 1}`).join(', ')})`;

export const acceptCalls: PreparedStatement = { name: 'accept_calls', text: `SELECT * FROM ${CALL}` };

/**
 * Accepts a batch and keeps the matches of the runs that it made, in one statement; the matches are the last
 * parameter. For batches that hold a match: all others take the plain one and pay nothing.
 */
export const acceptMatched: PreparedStatement = {
  name: 'accept_matched',
  text: `
    WITH answered AS MATERIALIZED (SELECT * FROM ${CALL}),
    kept AS (
      INSERT INTO run_matches (run_id, workspace_id, trigger_id, created_at, found)
      SELECT m.run_id, m.workspace_id, m.trigger_id, m.at, m.found::json
      FROM json_to_recordset($${PARAMETERS + 1}) AS m
        (n integer, run_id text, workspace_id text, trigger_id text, at timestamptz, found text)
      JOIN answered a ON a.n = m.n AND a.verdict = 'accepted'
    )
    SELECT * FROM answered ORDER BY n`,
};

/** The parameters of `accept_calls`. */
export function acceptColumns(
  batch: readonly AcceptRequest[],
  { standingBack, heldBefore }: SharedClaims,
): (string | null)[] {
  const { groups, charges, ranks } = groupCharges(batch);
  const claims = batch.flatMap(({ draft }, index) =>
    draft ? distinct(draft.claims, heldBefore[index]).map((claim) => ({ call: index + 1, claim })) : [],
  );
  const ofGroups = (read: (group: ChargeGroup) => ArrayItem) =>
    groups.length === 0 ? null : arrayLiteral(groups, read);
  const ofClaims = (read: (each: (typeof claims)[number]) => ArrayItem) =>
    claims.length === 0 ? null : arrayLiteral(claims, read);
  return [
    ofGroups((group) => group.key),
    ofGroups((group) => group.limit),
    ofGroups((group) => group.windowMs),
    ofGroups((group) => group.now),
    ofGroups((group) => group.hits),
    arrayLiteral(charges, (place) => place),
    arrayLiteral(ranks, (rank) => rank),
    arrayLiteral(batch, (_, index) => standingBack.has(index)),
    ...DRAFT.map((read) => arrayLiteralOrNull(batch, ({ draft }) => draft && read(draft))),
    ofClaims(({ call }) => call),
    ofClaims(({ claim }) => claim.key),
    ofClaims(({ claim }) => claim.expiresAt),
    ofClaims(({ claim }) => claim.trace ?? false),
    ...ENDED.map((read) => arrayLiteralOrNull(batch, ({ draft }) => draft?.ended && read(draft.ended))),
  ];
}

/** One INSERT cannot touch a key twice. A trace that an earlier call of the batch leaves is there already. */
function distinct(
  claims: readonly ClaimDraft[],
  left: ReadonlySet<string> | undefined,
): readonly ClaimDraft[] {
  return claims.filter((claim, index) => {
    if (claim.trace && left?.has(claim.key.toString('latin1'))) return false;
    return claims.findIndex((other) => other.key.equals(claim.key)) === index;
  });
}
