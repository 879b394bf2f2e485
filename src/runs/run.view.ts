import type { JsonObject, JsonValue } from '#sdk';
import type { RunRecord, RunSummary } from '#store';

const time = (at: Date | null): string | null => at?.toISOString() ?? null;

/** One line of a list of runs, as the management API shows it. */
export const summaryView = (run: RunSummary, workflow: string | null): JsonObject => ({
  id: run.runId,
  status: run.status,
  workflow,
  workflowId: run.workflowId,
  workflowVersion: run.workflowVersion,
  triggerId: run.triggerId,
  surface: run.surface,
  requestId: run.requestId,
  caller: run.caller,
  attempt: run.attempt,
  guardrailsTriggered: run.guardrailsTriggered,
  ephemeral: run.ephemeral,
  simulate: run.simulate,
  createdAt: time(run.createdAt),
  startedAt: time(run.startedAt),
  finishedAt: time(run.finishedAt),
  durationMs: run.startedAt && run.finishedAt ? run.finishedAt.getTime() - run.startedAt.getTime() : null,
  error: run.error,
  // { runId, fromBlock, edited }
  replayOf: run.replayOf && { ...run.replayOf },
});

/** Everything about one run. `blockRuns` in the order in which the blocks were settled. */
export const runView = (run: RunRecord, workflow: string | null, blockRuns: JsonValue): JsonObject => ({
  ...summaryView(run, workflow),
  clientRequestId: run.clientRequestId,
  clientIp: run.clientIp,
  userAgent: run.userAgent,
  matchedInjectionPatterns: [...run.patterns],
  // With their places in what was posted, the suppressed too.
  guardrailMatches: run.matches ?? [],
  cancelRequested: run.cancelRequested,
  resumeAt: time(run.resumeAt),
  waits: run.waits,
  input: run.input,
  output: run.output,
  response: run.response,
  usage: run.usage,
  blockRuns,
});
