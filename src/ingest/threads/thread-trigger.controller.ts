import { Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { jsonAnswer, sendAnswer } from '../answer.js';
import { ApiTokenGuard } from './guards/api-token.guard.js';
import { ThreadAddressGuard } from './guards/thread-address.guard.js';
import { ThreadBodyGuard } from './guards/thread-body.guard.js';
import { ThreadLimitGuard } from './guards/thread-limit.guard.js';
import { ThreadStatusLimitGuard } from './guards/thread-status-limit.guard.js';
import { threadAnswer } from './thread-answer.js';
import { threadCallOf } from './thread-call.js';
import { ThreadStatusService } from './thread-status.service.js';

/** Surface B: API triggers of threads. The token in the URL is the credential; every other header is ignored. */
@Controller('webhooks/trigger')
export class ThreadTriggerController {
  constructor(private readonly statuses: ThreadStatusService) {}

  /** 202 with the job. The order of the guards is the policy (B-12). */
  @Post(':apiToken')
  @RouteConfig({ readsOwnBody: true })
  @UseGuards(
    ApiTokenGuard, //      404
    ThreadAddressGuard, // 403
    ThreadBodyGuard, //    413, 408
    ThreadLimitGuard, //   429, and in the same round trip: duplicate, accepted
  )
  call(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendAnswer(reply, threadAnswer(threadCallOf(request)));
  }

  /** How the newest job stands, or the one of `?jobId=`. */
  @Get(':apiToken/status')
  @RouteConfig({ readsOwnBody: true })
  @UseGuards(ApiTokenGuard, ThreadAddressGuard, ThreadStatusLimitGuard)
  async status(
    @Req() request: FastifyRequest,
    @Query('jobId') jobId: string | string[] | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const call = threadCallOf(request);
    const status =
      jobId === undefined ? this.statuses.newest(call) : this.statuses.one(call, [jobId].flat().join(','));
    sendAnswer(reply, jsonAnswer(200, await status));
  }
}
