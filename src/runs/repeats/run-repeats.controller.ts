import { Body, HttpCode, Param, Post } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { ReplayBody, RerunBody } from './repeats.dto.js';
import { RunRepeats } from './run-repeats.js';

/** Runs that repeat other runs: from the beginning, or from a block on. */
@ManagementController('runs/:id')
export class RunRepeatsController {
  constructor(private readonly repeats: RunRepeats) {}

  @Post('replay')
  @HttpCode(202)
  @RequirePermission('runs.write')
  async replay(
    @CurrentActor() actor: Actor,
    @Param('id') runId: string,
    @Body() body?: ReplayBody,
  ): Promise<JsonObject> {
    const options = { version: body?.version ?? null, simulate: body?.simulate ?? false };
    const id = await this.repeats.replay(actor, runId, body?.input ?? null, options);
    return { id, replayOf: runId, status: 'queued' };
  }

  @Post('rerun')
  @HttpCode(202)
  @RequirePermission('runs.write')
  async rerun(
    @CurrentActor() actor: Actor,
    @Param('id') runId: string,
    @Body() { from, version, simulate }: RerunBody,
  ): Promise<JsonObject> {
    const options = { version: version ?? null, simulate: simulate ?? false };
    const id = await this.repeats.rerun(actor, runId, from, options);
    return { id, rerunOf: runId, from, status: 'queued' };
  }
}
