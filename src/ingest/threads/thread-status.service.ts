import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { RunStore } from '#store';
import type { RunStatus, RunSummary } from '#store';
import { executionError } from '../../conversations/execution-error.js';
import { jobIdOf, runIdOfJob } from '../../conversations/job-id.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { ThreadCall } from './thread-call.js';

const STATUS: Readonly<Record<RunStatus, string>> = {
  queued: 'queued',
  running: 'processing',
  waiting: 'processing',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'failed',
};

/** How the jobs of an API trigger stand. Never shows a prompt or an answer (B-15). */
@Injectable()
export class ThreadStatusService {
  constructor(@Inject(RunStore) private readonly runs: RunStore) {}

  /** The newest job of the trigger; `idle` when there was none (D24). */
  async newest({ trigger }: ThreadCall): Promise<JsonObject> {
    const { items } = await this.runs.list(trigger.workspaceId, { triggerId: trigger.id }, { limit: 1 });
    return items[0] ? view(items[0]) : { status: 'idle', jobId: null };
  }

  /** @throws RejectedCall `job_not_found`, also for jobs of other triggers */
  async one({ trigger }: ThreadCall, jobId: string): Promise<JsonObject> {
    const runId = runIdOfJob(jobId);
    const run = runId === null ? null : await this.runs.get(trigger.workspaceId, runId);
    if (run?.triggerId !== trigger.id) throw new RejectedCall('job_not_found');
    return view(run);
  }
}

const view = (run: RunSummary): JsonObject => ({
  jobId: jobIdOf(run.runId),
  status: STATUS[run.status],
  queuedAt: run.createdAt.toISOString(),
  startedAt: run.startedAt?.toISOString() ?? null,
  completedAt: run.finishedAt?.toISOString() ?? null,
  runId: run.runId,
  errorMessage: executionError(run),
});
