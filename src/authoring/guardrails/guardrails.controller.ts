import { Body, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { patterns } from '#guardrails';
import type { JsonObject } from '#sdk';
import { MatchStore } from '#store';
import type { MatchedRun } from '#store';
import type { Actor } from '../../identity/actor.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { pageOf } from '../../identity/paging.dto.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { GuardedTriggers } from './guarded-triggers.js';
import { MatchesQuery, ScanBody } from './guardrails.dto.js';
import { SCAN_LIMIT } from './scan-limit.js';
import { scanBody } from './scan-body.js';

const view = (run: MatchedRun): JsonObject => ({
  run: run.runId,
  trigger: run.triggerId,
  caller: run.caller,
  createdAt: run.createdAt.toISOString(),
  matchedInjectionPatterns: [...run.patterns],
  matches: run.found,
});

/** The scanner by itself: its patterns, one text, and the calls in which it matched. */
@ManagementController('guardrails')
export class GuardrailsController {
  constructor(
    private readonly triggers: GuardedTriggers,
    @Inject(MatchStore) private readonly matched: MatchStore,
  ) {}

  /** Every pattern that is not an author's own, as the documentation describes it. */
  @Get('patterns')
  @RequirePermission('blocks.read')
  list(): JsonObject {
    const items = [...patterns, SCAN_LIMIT].map((pattern) => ({
      ...pattern,
      examples: [...pattern.examples],
    }));
    return { items, nextCursor: null };
  }

  /** Scans one text, by settings to try or by the defaults; nothing is stored. */
  @Post('scan')
  @HttpCode(200)
  @RequirePermission('triggers.read')
  async scan(@Body() body: ScanBody): Promise<JsonObject> {
    return scanBody(await this.triggers.candidate(body.guardrails ?? {}, null), body);
  }

  /** Runs in which something matched, the suppressed too, newest first; of ephemeral runs nothing is kept. */
  @Get('matches')
  @RequirePermission('runs.read')
  async matches(@CurrentActor() actor: Actor, @Query() query: MatchesQuery): Promise<JsonObject> {
    const { trigger, pattern } = query;
    const filter = {
      ...(trigger === undefined ? {} : { triggerId: trigger }),
      ...(pattern === undefined ? {} : { pattern }),
    };
    const page = await this.matched.list(actor.workspaceId, filter, pageOf(query));
    return { items: page.items.map(view), nextCursor: page.nextCursor };
  }
}
