import { hash } from 'node:crypto';
import { dedupeKeyDigest } from '#security';
import type { JsonObject } from '#sdk';
import type { AgentChannelRecord, RunDraft } from '#store';
import { storedInput } from '../../delivery/result-webhook/named-receiver.js';
import { keptScan } from '../../authoring/guardrails/kept-scan.js';
import type { KeptScan } from '../../authoring/guardrails/kept-scan.js';
import { scanPolicyOf } from '../../authoring/guardrails/scan-policy.js';
import { scanTexts } from '../../authoring/guardrails/scan-texts.js';
import type { PendingCall } from '../accept-batcher.js';
import { headerText } from '../draft-run.js';
import type { AgentCall } from './agent-call.js';
import type { AgentEvent } from './read-agent-event.js';

/** How long a key is remembered. */
const KEY_TTL_MS = 7 * 24 * 3_600_000;
const CONVERSATION_SCOPE = 'agent';

/** What is stored of an event's key: the same for every token, since the scope is the agent (D6). */
export const eventClaimKey = (agentId: string, key: string): Buffer =>
  dedupeKeyDigest({ triggerId: agentId, credentialId: undefined }, { source: 'header', key });

/** The conversation of an event: the same for equal keys of one agent, a new one for each event without a key. */
export const conversationIdOf = (agentId: string, key: string | null, runId: string): string =>
  key === null
    ? `cnv_${runId.slice('run_'.length)}`
    : `cnv_${hash('sha256', `${agentId}\0${key}`, 'hex').slice(0, 32)}`;

/** Everything that an accepted event writes. */
export const draftAgentRun = (
  call: AgentCall,
  event: AgentEvent,
  channel: AgentChannelRecord,
  runId: string,
): {
  readonly draft: RunDraft;
  readonly run: NonNullable<PendingCall['run']>;
  readonly conversationId: string;
} => {
  const { agent, receivedAt, requestId } = call;
  const { input, conversationKey, idempotencyKey, fingerprint } = event;
  const scan = scanOf(channel, input);
  const conversationId = conversationIdOf(agent.id, conversationKey, runId);
  // Two agents of one workflow share its memory but no conversation: the key says whose it is.
  const key = conversationKey === null ? null : `${agent.id} ${conversationKey}`;
  const outputs: JsonObject = {
    input,
    conversationKey,
    conversationId,
    agentId: agent.id,
    agentName: agent.name,
    requestId,
    timestamp: receivedAt.toISOString(),
    ...scan.outputs,
  };
  const where = {
    runId,
    workspaceId: agent.workspaceId,
    workflowId: agent.workflowId,
    workflowVersion: channel.workflowVersion,
    triggerId: channel.triggerId,
    triggerBlockId: channel.blockId,
    requestId,
    stream: false,
  };
  const draft: RunDraft = {
    ...where,
    triggerRevision: channel.revision,
    surface: 'agent',
    clientRequestId: headerText(call.raw, 'x-request-id'),
    caller: call.callerId,
    clientIp: call.clientIp,
    userAgent: headerText(call.raw, 'user-agent'),
    input: storedInput(outputs, event.resultUrl),
    conversation: key === null ? null : { scope: CONVERSATION_SCOPE, key, id: conversationId },
    owner: null,
    waiter: null,
    ephemeral: false,
    claims:
      idempotencyKey === null
        ? []
        : [
            {
              key: eventClaimKey(agent.id, idempotencyKey),
              expiresAt: new Date(receivedAt.getTime() + KEY_TTL_MS),
            },
          ],
    fingerprint,
    guardrailsTriggered: scan.guardrailsTriggered,
    patterns: scan.matchedInjectionPatterns,
    matches: scan.matches,
    now: receivedAt,
  };
  return { draft, run: { ...where, input: outputs, conversationKey: key }, conversationId };
};

const scanOf = ({ config, suppressions }: AgentChannelRecord, text: string): KeptScan => {
  const policy = scanPolicyOf(config['guardrails'], suppressions);
  return keptScan(scanTexts(policy, [{ where: '/input', value: text }]));
};
