import { newId } from '#store';
import type { RefusalDraft } from '#store';
import { ERROR_KINDS } from '../../http/error-codes.js';
import { headerText } from '../draft-run.js';
import type { ThreadCall } from './thread-call.js';

/** What is recorded of a call that became no run of its own; null for one that did. */
export const threadRefusal = (call: ThreadCall): RefusalDraft | null => {
  const { trigger, receivedAt, admission } = call;
  const result = admission?.outcome.result;
  const duplicate = result?.kind === 'duplicate' ? result : null;
  const code = call.refusedWith;
  if (code === null && duplicate === null) return null;
  const status = code === null ? 202 : ERROR_KINDS[code].status;
  return {
    callId: newId('call', receivedAt.getTime()),
    workspaceId: trigger.workspaceId,
    triggerId: trigger.id,
    outcome: isOverLimit(call) ? 'rate_limited' : duplicate ? 'duplicate' : 'refused',
    code: code ?? 'duplicate',
    status,
    detail: call.refusalDetail,
    surface: 'trigger',
    requestId: call.requestId,
    caller: call.callerId,
    clientIp: call.clientIp,
    userAgent: headerText(call.raw, 'user-agent'),
    runId: duplicate?.runId ?? null,
    payloadMismatch: duplicate !== null && !duplicate.fingerprintMatches,
    coalesceKey: coalesceKey(call, status),
    at: receivedAt,
  };
};

const isOverLimit = (call: ThreadCall): boolean =>
  call.refusedWith === 'rate_limited' && call.admission !== null;

/** One row with a counter per window of the limit, or per minute for what strangers can cause (B-11). */
const coalesceKey = (call: ThreadCall, status: number): string | null => {
  const { trigger, receivedAt, admission } = call;
  const charge = admission?.outcome.charge;
  if (isOverLimit(call) && charge) {
    const endsAt = Math.round((receivedAt.getTime() + charge.resetMs) / 1000);
    return `${trigger.id}:rate_limited:${endsAt}`;
  }
  if (status !== 403 && status !== 429) return null;
  return `${trigger.id}:${call.clientIp}:${call.refusedWith}:${Math.floor(receivedAt.getTime() / 60_000)}`;
};
