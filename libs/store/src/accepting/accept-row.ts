import { newId } from '../new-id.js';
import type { AcceptRequest, ClaimDraft } from './accept-request.js';

/** What `accept_calls` answers for one call. */
export interface AcceptRow {
  readonly n: number;
  readonly hits: number | null;
  readonly reset_ms: number | null;
  readonly limited: boolean;
  readonly verdict: 'accepted' | 'duplicate' | 'stale_trigger' | null;
  readonly owned: boolean;
  readonly to_enqueue: boolean;
  readonly original_run: string | null;
  readonly original_request: string | null;
  readonly fingerprint_matches: boolean | null;
}

/** One call as the composite type `accept_call` of the migration reads it. */
export function acceptRow(
  request: AcceptRequest,
  n: number,
  held: boolean,
  left: ReadonlySet<string>,
): object {
  const { charge, draft } = request;
  const claims = draft ? distinct(draft.claims, left) : [];
  return {
    n,
    held,
    ...(charge && {
      charge_key: charge.key,
      charge_limit: charge.limit,
      charge_window_ms: charge.windowMs,
      charge_at: charge.now,
    }),
    ...(draft && {
      run_id: draft.runId,
      workspace_id: draft.workspaceId,
      workflow_id: draft.workflowId,
      workflow_version: draft.workflowVersion,
      trigger_id: draft.triggerId,
      trigger_block_id: draft.triggerBlockId,
      trigger_revision: draft.triggerRevision,
      surface: draft.surface,
      request_id: draft.requestId,
      client_request_id: draft.clientRequestId,
      caller: draft.caller,
      client_ip: draft.clientIp,
      user_agent: draft.userAgent,
      ...(draft.conversation && {
        conversation_id: draft.conversation.id ?? newId('cnv'),
        conversation_scope: draft.conversation.scope,
        conversation_key: draft.conversation.key,
      }),
      owner: draft.owner,
      waiter: draft.waiter,
      stream: draft.stream,
      ephemeral: draft.ephemeral,
      simulate: draft.simulate ?? false,
      claim_keys: claims.map((claim) => bytes(claim.key)),
      claim_expires: claims.map((claim) => claim.expiresAt),
      claim_traces: claims.map((claim) => claim.trace ?? false),
      fingerprint: draft.fingerprint && bytes(draft.fingerprint),
      guardrails_triggered: draft.guardrailsTriggered,
      patterns: draft.patterns,
      at: draft.now,
      input: draft.input,
    }),
  };
}

/** bytea input syntax. */
const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;

/** One INSERT cannot touch a key twice. A trace that an earlier call of the batch leaves is there already. */
function distinct(claims: readonly ClaimDraft[], left: ReadonlySet<string>): readonly ClaimDraft[] {
  return claims.filter((claim, index) => {
    if (claim.trace && left.has(claim.key.toString('latin1'))) return false;
    return claims.findIndex((other) => other.key.equals(claim.key)) === index;
  });
}
