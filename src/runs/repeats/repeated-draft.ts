import { newId } from '#store';
import type { RunDraft, RunRecord } from '#store';
import type { JsonObject } from '#sdk';

/** How the new run differs from the old one. */
export interface Repetition {
  /** Version of the workflow that it executes. */
  readonly version: number;
  /** Trigger outputs. */
  readonly input: JsonObject;
  readonly guardrailsTriggered: boolean;
  readonly patterns: readonly string[];
  /** Destructive blocks simulate. */
  readonly simulate: boolean;
  readonly now: Date;
}

/**
 * A run that repeats another one. It is nobody's call: no caller waits for it, no conversation goes on with it, and it
 * claims no idempotency key.
 */
export function repeatedDraft(
  original: RunRecord,
  requestId: string,
  { version, input, ...repetition }: Repetition,
): RunDraft {
  return {
    runId: newId('run'),
    workspaceId: original.workspaceId,
    workflowId: original.workflowId,
    workflowVersion: version,
    triggerId: original.triggerId,
    triggerBlockId: original.triggerBlockId,
    triggerRevision: null,
    surface: 'replay',
    requestId,
    clientRequestId: null,
    caller: original.caller,
    clientIp: null,
    userAgent: null,
    input: JSON.stringify(input),
    conversation: null,
    owner: null,
    waiter: null,
    stream: false,
    ephemeral: false,
    claims: [],
    fingerprint: null,
    ...repetition,
  };
}
