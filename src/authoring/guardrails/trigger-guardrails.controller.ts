import { Body, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { SuppressionStore } from '#store';
import type { SuppressionRecord } from '#store';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { pageOf } from '../../identity/paging.dto.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { DryRunService } from './dry-run.service.js';
import { GuardedTriggers } from './guarded-triggers.js';
import { DryRunBody, ScanBody, SuppressBody, SuppressionsQuery } from './guardrails.dto.js';
import { scanBody } from './scan-body.js';
import { SuppressionService } from './suppression.service.js';

const view = (suppression: SuppressionRecord): JsonObject => ({
  id: suppression.id,
  trigger: suppression.triggerId,
  pattern: suppression.pattern,
  textDigest: suppression.textDigest,
  reason: suppression.reason,
  createdBy: suppression.createdBy,
  createdAt: suppression.createdAt.toISOString(),
  revokedBy: suppression.revokedBy,
  revokedAt: suppression.revokedAt?.toISOString() ?? null,
});

/** The guardrails of one trigger: tried on a text or on earlier calls, and matches that were judged harmless. */
@ManagementController('triggers')
export class TriggerGuardrailsController {
  constructor(
    private readonly triggers: GuardedTriggers,
    private readonly dryRuns: DryRunService,
    private readonly service: SuppressionService,
    @Inject(SuppressionStore) private readonly suppressions: SuppressionStore,
  ) {}

  /** As a call of this trigger would be scanned; nothing is stored. */
  @Post(':id/guardrails/scan')
  @HttpCode(200)
  @RequirePermission('triggers.read')
  async scan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ScanBody,
  ): Promise<JsonObject> {
    const guarded = await this.triggers.find(actor.workspaceId, id);
    const { guardrails } = body;
    const policy =
      guardrails === undefined ? guarded.policy : await this.triggers.candidate(guardrails, guarded);
    return scanBody(policy, body);
  }

  /** Shows pieces of earlier prompts, so it asks for the right to read runs. */
  @Post(':id/guardrails/dry-run')
  @HttpCode(200)
  @RequirePermission('runs.read')
  async dryRun(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { guardrails, limit = 1_000, samples = 10 }: DryRunBody,
  ): Promise<JsonObject> {
    const guarded = await this.triggers.find(actor.workspaceId, id);
    const candidate = await this.triggers.candidate(guardrails, guarded);
    return this.dryRuns.run(guarded, { candidate, limit, samples });
  }

  @Get(':id/guardrails/suppressions')
  @RequirePermission('triggers.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: SuppressionsQuery,
  ): Promise<JsonObject> {
    await this.triggers.find(actor.workspaceId, id);
    const filter = { revoked: query.revoked === 'true' };
    const page = await this.suppressions.list(actor.workspaceId, id, filter, pageOf(query));
    return { items: page.items.map(view), nextCursor: page.nextCursor };
  }

  /** From now on the match is recorded and does not trigger. */
  @Post(':id/guardrails/suppressions')
  @RequirePermission('workflows.publish')
  async suppress(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SuppressBody,
  ): Promise<JsonObject> {
    return view(await this.service.create(actor, id, body));
  }

  /** The match counts again; the suppression stays in the list of revoked ones. */
  @Delete(':id/guardrails/suppressions/:suppressionId')
  @HttpCode(204)
  @RequirePermission('workflows.publish')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('suppressionId') suppressionId: string,
  ): Promise<void> {
    await this.service.revoke(actor, id, suppressionId);
  }
}
