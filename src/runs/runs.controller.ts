import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { RunStore, WorkflowStore } from '#store';
import type { RunFilter } from '#store';
import type { JsonObject } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { pageOf } from '../identity/paging.dto.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { blockRunsOf } from './block-runs.js';
import { RunActions } from './run-actions.js';
import { RunsQuery, SignalBody } from './run.dto.js';
import { runView, summaryView } from './run.view.js';

/** Runs of the workspace: what happened, block by block; cancel, answer a wait. */
@ManagementController('runs')
export class RunsController {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    private readonly actions: RunActions,
  ) {}

  @Get()
  @RequirePermission('runs.read')
  async list(@CurrentActor() actor: Actor, @Query() query: RunsQuery): Promise<JsonObject> {
    const filter = await this.#filter(actor.workspaceId, query);
    const page = await this.runs.list(actor.workspaceId, filter, pageOf(query));
    const items = await Promise.all(
      page.items.map(async (run) =>
        summaryView(run, await this.#nameOf(run.workflowId, run.workflowVersion)),
      ),
    );
    return { items, nextCursor: page.nextCursor };
  }

  @Get(':id')
  @RequirePermission('runs.read')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<JsonObject> {
    const run = await this.runs.get(actor.workspaceId, id);
    if (!run) throw new RejectedCall('run_not_found', { detail: `There is no run ${id} in this workspace.` });
    // While a run goes on, its journal knows more than the trace of its last execution.
    const journal = run.finishedAt ? [] : ((await this.runs.loadJournal([id])).get(id) ?? []);
    return runView(
      run,
      await this.#nameOf(run.workflowId, run.workflowVersion),
      blockRunsOf(run.trace, journal),
    );
  }

  @Post(':id/cancel')
  @HttpCode(202)
  @RequirePermission('runs.write')
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<JsonObject> {
    return { id, status: await this.actions.cancel(actor, id), cancelRequested: true };
  }

  @Post(':id/signals')
  @HttpCode(202)
  @RequirePermission('runs.write')
  async signal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SignalBody,
  ): Promise<JsonObject> {
    await this.actions.signal(actor, id, body.block, body.payload);
    return { id, status: 'queued' };
  }

  async #filter(workspaceId: string, query: RunsQuery): Promise<RunFilter> {
    const workflow =
      query.workflow === undefined ? null : await this.workflows.get(workspaceId, query.workflow);
    if (query.workflow !== undefined && !workflow) {
      throw new RejectedCall('invalid_request', {
        detail: `There is no workflow "${query.workflow}" in this workspace.`,
        param: 'workflow',
      });
    }
    return {
      ...(query.status ? { status: query.status } : {}),
      ...(workflow ? { workflowId: workflow.id } : {}),
      ...(query.trigger ? { triggerId: query.trigger } : {}),
      ...(query.caller ? { caller: query.caller } : {}),
      ...(query.since ? { since: new Date(query.since) } : {}),
      ...(query.until ? { until: new Date(query.until) } : {}),
    };
  }

  /** The name that the workflow had in that version. */
  async #nameOf(workflowId: string, version: number): Promise<string | null> {
    return (await this.workflows.version(workflowId, version))?.document['name'] as string | null;
  }
}
