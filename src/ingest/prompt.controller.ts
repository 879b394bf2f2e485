import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendAnswer } from './answer.js';
import { BodyGuard } from './guards/body.guard.js';
import { CredentialsGuard } from './guards/credentials.guard.js';
import { DeclaredSizeGuard } from './guards/declared-size.guard.js';
import { FreshnessGuard } from './guards/freshness.guard.js';
import { IpAllowGuard } from './guards/ip-allow.guard.js';
import { RateLimitGuard } from './guards/rate-limit.guard.js';
import { TriggerGuard } from './guards/trigger.guard.js';
import { callOf } from './inbound-call.js';
import { IngestService } from './ingest.service.js';
import { RunStatusService } from './run-status.service.js';

/**
 * Surface A. The order of the guards is the policy (D17): a call that would fail at two of them hears of the earlier.
 * `trigger/` is the address of former versions: the same triggers, keys and quotas (D28).
 */
@Controller(['api/webhooks/prompt', 'api/webhooks/trigger'])
export class PromptController {
  constructor(
    private readonly ingest: IngestService,
    private readonly statuses: RunStatusService,
  ) {}

  /** 202, or the workflow's own answer, or a stream; 200 `{"status":"duplicate"}` for a repeated call. */
  @Post(':path')
  @RouteConfig({ readsOwnBody: true })
  @UseGuards(
    DeclaredSizeGuard, // 413
    TriggerGuard, //      404
    IpAllowGuard, //      403
    BodyGuard, //         413, 408
    CredentialsGuard, //  401
    FreshnessGuard, //    401
    RateLimitGuard, //    429, and in the same round trip: duplicate, accepted
  )
  async call(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    sendAnswer(reply, await this.ingest.accept(callOf(request)));
  }

  /** How a run of this trigger stands. The credentials of the trigger; HMAC signs the empty body. */
  @Get(':path/runs/:runId')
  @RouteConfig({ readsOwnBody: true })
  @UseGuards(DeclaredSizeGuard, TriggerGuard, IpAllowGuard, CredentialsGuard, FreshnessGuard)
  async run(
    @Req() request: FastifyRequest,
    @Param('runId') runId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAnswer(reply, await this.statuses.show(callOf(request), runId));
  }
}
