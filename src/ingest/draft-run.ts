import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '#sdk';
import type { RunDraft } from '#store';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import type { KeptScan } from '../authoring/guardrails/kept-scan.js';
import { storedInput } from '../delivery/result-webhook/named-receiver.js';
import type { AnswerMode } from './answer-mode.js';
import { callClaims } from './call-claims.js';
import type { InboundCall } from './inbound-call.js';
import type { ReadCall } from './reading.js';

/** Text from headers is kept for the log only, and no longer than this (W-25). */
const MAX_HEADER_TEXT = 512;

/** A run as the accepting transaction writes it, and the trigger outputs as its first block reads them. */
export interface DraftedRun {
  readonly draft: RunDraft;
  readonly input: JsonObject;
}

/** Everything that an accepted call writes. Pure: the claims are computed, nothing is stored. */
export const draftRun = (
  call: InboundCall,
  reading: ReadCall,
  runId: string,
  mode: AnswerMode,
  scan: KeptScan,
): DraftedRun => {
  const { trigger, receivedAt } = call;
  const input: JsonObject = {
    ...reading.outputs,
    requestId: call.requestId,
    caller: call.caller,
    timestamp: receivedAt.toISOString(),
    ...scan.outputs,
  };
  for (const name of trigger.undeclared) delete input[name];
  const draft: RunDraft = {
    runId,
    workspaceId: trigger.workspaceId,
    workflowId: trigger.workflowId,
    workflowVersion: trigger.workflowVersion,
    triggerId: trigger.id,
    triggerBlockId: trigger.blockId,
    triggerRevision: trigger.revision,
    surface: surfaceOf(trigger),
    requestId: call.requestId,
    clientRequestId: headerText(call.raw, 'x-request-id'),
    caller: call.caller,
    clientIp: call.clientIp,
    userAgent: headerText(call.raw, 'user-agent'),
    input: storedInput(input, reading.resultUrl ?? null),
    conversation: null,
    owner: null,
    waiter: null,
    stream: mode.kind === 'stream',
    ephemeral: false,
    claims: callClaims(call, reading),
    fingerprint: reading.fingerprint,
    guardrailsTriggered: scan.guardrailsTriggered,
    patterns: scan.matchedInjectionPatterns,
    matches: scan.matches,
    now: receivedAt,
  };
  return { draft, input };
};

/** Name of the surface in the records of calls and runs. */
export const surfaceOf = (trigger: CompiledTrigger): 'prompt' | 'webhook' =>
  trigger.surface === 'webhook' ? 'webhook' : 'prompt';

/** A header for the log. NUL cannot come (Node refuses it), and Latin-1 is how Node decodes header bytes. */
export const headerText = (raw: IncomingMessage, name: string): string | null => {
  const value = raw.headers[name];
  return typeof value === 'string' && value !== '' ? value.slice(0, MAX_HEADER_TEXT) : null;
};
