import { Get, Inject, Query } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { RunStore, WorkflowStore } from '#store';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { pageOf, PagingQuery } from '../../identity/paging.dto.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { questionsOf } from './review.view.js';

/** What waits for people in the workspace. They decide by `POST /api/v1/runs/{id}/signals`. */
@ManagementController('reviews')
export class ReviewsController {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
  ) {}

  /** By run, newest first. A page holds the questions of up to `limit` runs. */
  @Get()
  @RequirePermission('runs.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PagingQuery): Promise<JsonObject> {
    const page = await this.runs.listAsking(actor.workspaceId, pageOf(query));
    const asker = { by: actor.name, ids: [actor.id] };
    const items: JsonObject[] = [];
    for (const run of page.items) {
      const version = await this.workflows.version(run.workflowId, run.workflowVersion);
      const name = version?.document['name'];
      items.push(...questionsOf(run, typeof name === 'string' ? name : null, asker));
    }
    return { items, nextCursor: page.nextCursor };
  }
}
