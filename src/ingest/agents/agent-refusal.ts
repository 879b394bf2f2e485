import { newId } from '#store';
import type { RefusalDraft } from '#store';
import { ERROR_KINDS } from '../../http/error-codes.js';
import { headerText } from '../draft-run.js';
import type { AgentCall } from './agent-call.js';

/** Refusals that one caller can cause by the thousand: one row per minute, with a counter. */
const COALESCED_STATUSES = new Set([403, 409, 429]);

/** What is recorded of an event that became no run of its own; null for one that did, or whose agent is not known. */
export const agentRefusal = (call: AgentCall): RefusalDraft | null => {
  const { knownAgent: agent, receivedAt, verdict, refusedWith: code } = call;
  const repeat = verdict?.kind === 'repeat' ? verdict : null;
  const triggerId = call.triggerId;
  if (agent === null || triggerId === null || (code === null && repeat === null)) return null;
  const status = code === null ? 202 : ERROR_KINDS[code].status;
  const minute = Math.floor(receivedAt.getTime() / 60_000);
  return {
    callId: newId('call', receivedAt.getTime()),
    workspaceId: agent.workspaceId,
    triggerId,
    outcome: code === 'rate_limited' ? 'rate_limited' : repeat ? 'duplicate' : 'refused',
    code: code ?? 'duplicate',
    status,
    detail: call.refusalDetail,
    surface: 'agent',
    requestId: call.requestId,
    caller: call.callerId,
    clientIp: call.clientIp,
    userAgent: headerText(call.raw, 'user-agent'),
    runId: repeat?.runId ?? null,
    payloadMismatch: repeat !== null && !repeat.payloadMatches,
    coalesceKey: COALESCED_STATUSES.has(status) ? `${agent.id}:${call.callerId}:${code}:${minute}` : null,
    at: receivedAt,
  };
};
