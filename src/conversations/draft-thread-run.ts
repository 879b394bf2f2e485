import type { JsonObject, JsonValue } from '#sdk';
import type { ClaimDraft, RunDraft } from '#store';
import { storedInput } from '../delivery/result-webhook/named-receiver.js';
import { keptScan } from '../authoring/guardrails/kept-scan.js';
import { scanPolicyOf } from '../authoring/guardrails/scan-policy.js';
import type { ScanPolicy } from '../authoring/guardrails/scan-policy.js';
import { scanTexts } from '../authoring/guardrails/scan-texts.js';
import type { PendingCall } from '../ingest/accept-batcher.js';
import { jobIdOf } from './job-id.js';
import { THREAD_SCOPE, THREAD_WORKFLOW } from './thread-workflow.js';

const AS_BY_DEFAULT = scanPolicyOf({}, []);

/** What a run needs to know of its thread. */
export interface AskedThread {
  readonly id: string;
  readonly workspaceId: string;
  readonly title: string;
  readonly system: string;
  readonly model: string;
  readonly tools: JsonValue;
}

/** By which door the prompt came: an API trigger, or the thread's own for people. */
export interface AskingTrigger {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly ephemeral: boolean;
  readonly surface: 'trigger' | 'thread';
  /** Left out = as every trigger is scanned by default. */
  readonly guardrails?: ScanPolicy;
}

/** Who asked what, and when. */
export interface ThreadQuestion {
  readonly runId: string;
  readonly prompt: string;
  readonly source: string | null;
  /** Where the result of this run is sent; null = where the trigger says. */
  readonly resultUrl: string | null;
  readonly requestId: string;
  readonly clientRequestId: string | null;
  readonly caller: string;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  readonly claims: readonly ClaimDraft[];
  readonly fingerprint: Buffer | null;
  readonly now: Date;
}

/**
 * The run that answers a question in a thread: the same for people and for API triggers. Runs of a thread take turns;
 * an ephemeral one leaves nothing in it, so it need not wait for the others.
 */
export const draftThreadRun = (
  thread: AskedThread,
  trigger: AskingTrigger,
  question: ThreadQuestion,
): { readonly draft: RunDraft; readonly run: NonNullable<PendingCall['run']> } => {
  const { runId, prompt, source, requestId, now } = question;
  const { ephemeral } = trigger;
  const place = trigger.surface === 'thread' ? '/content' : '/prompt';
  const scan = keptScan(scanTexts(trigger.guardrails ?? AS_BY_DEFAULT, [{ where: place, value: prompt }]));
  const input: JsonObject = {
    prompt,
    source,
    threadId: thread.id,
    title: thread.title,
    system: thread.system,
    model: thread.model,
    tools: thread.tools,
    triggerId: trigger.id,
    triggerName: trigger.name,
    ephemeral,
    jobId: jobIdOf(runId),
    requestId,
    timestamp: now.toISOString(),
    ...scan.outputs,
  };
  const where = {
    runId,
    workspaceId: thread.workspaceId,
    workflowId: THREAD_WORKFLOW.id,
    workflowVersion: THREAD_WORKFLOW.version,
    triggerId: trigger.id,
    triggerBlockId: THREAD_WORKFLOW.triggerBlockId,
    requestId,
    stream: false,
    ephemeral,
  };
  const draft: RunDraft = {
    ...where,
    triggerRevision: trigger.revision,
    surface: trigger.surface,
    clientRequestId: question.clientRequestId,
    caller: question.caller,
    clientIp: question.clientIp,
    userAgent: question.userAgent,
    input: storedInput(input, question.resultUrl),
    conversation: ephemeral ? null : { scope: THREAD_SCOPE, key: thread.id },
    owner: null,
    waiter: null,
    claims: question.claims,
    fingerprint: question.fingerprint,
    guardrailsTriggered: scan.guardrailsTriggered,
    patterns: scan.matchedInjectionPatterns,
    matches: scan.matches,
    now,
  };
  return { draft, run: { ...where, input, conversationKey: ephemeral ? null : thread.id } };
};
