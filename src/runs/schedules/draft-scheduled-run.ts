import { createHash } from 'node:crypto';
import { newId } from '#store';
import type { RunDraft } from '#store';
import type { JsonObject } from '#sdk';
import type { WatchedSchedule } from './watched-schedule.js';

/** Longer than any process looks back for missed times. */
const CLAIM_MS = 7 * 86_400_000;

/** One run for one time of one schedule, whichever process is first: the others are told that it is a duplicate. */
export function draftScheduledRun({ trigger, table }: WatchedSchedule, due: Date, now: Date): RunDraft {
  const scheduledAt = due.toISOString();
  const input: JsonObject = {
    scheduledAt,
    timestamp: now.toISOString(),
    timezone: table.timezone,
    input: trigger.config['input'] ?? null,
  };
  const claim = createHash('sha256').update(`schedule\0${trigger.id}\0${scheduledAt}`).digest();
  return {
    runId: newId('run'),
    workspaceId: trigger.workspaceId,
    workflowId: trigger.workflowId,
    workflowVersion: trigger.workflowVersion,
    triggerId: trigger.id,
    triggerBlockId: trigger.blockId,
    triggerRevision: trigger.revision,
    surface: 'schedule',
    requestId: newId('req'),
    clientRequestId: null,
    caller: 'schedule',
    clientIp: null,
    userAgent: null,
    input: JSON.stringify(input),
    conversation: null,
    owner: null,
    waiter: null,
    stream: false,
    ephemeral: false,
    claims: [{ key: claim, expiresAt: new Date(now.getTime() + CLAIM_MS) }],
    fingerprint: null,
    guardrailsTriggered: false,
    patterns: [],
    now,
  };
}
