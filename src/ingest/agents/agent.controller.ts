import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { originOf } from '../../authoring/request-origin.decorator.js';
import { sendAnswer } from '../answer.js';
import { DeclaredSizeGuard } from '../guards/declared-size.guard.js';
import { AgentAnswersService } from './agent-answers.service.js';
import { agentCallOf } from './agent-call.js';
import { AgentBodyGuard } from './guards/agent-body.guard.js';
import { AgentLimitGuard } from './guards/agent-limit.guard.js';
import { AgentTokenGuard } from './guards/agent-token.guard.js';
import { AgentGuard } from './guards/agent.guard.js';

/** Surface C: the API channel of published agents. The order of the guards is the policy (C-08). */
@Controller('v1/workspace_agents')
export class AgentController {
  constructor(private readonly answers: AgentAnswersService) {}

  /** 202: the event is durably queued. */
  @Post(':id/trigger')
  @RouteConfig({ readsOwnBody: true })
  @UseGuards(
    DeclaredSizeGuard, // 413
    AgentTokenGuard, //   401
    AgentGuard, //        404, 403
    AgentBodyGuard, //    413, 408
    AgentLimitGuard, //   429; found out in the same round trip and answered below: 400, repeated, 409, accepted
  )
  async trigger(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    sendAnswer(reply, await this.answers.accepted(agentCallOf(request), originText(request)));
  }

  /** How a run of this agent stands. */
  @Get(':id/runs/:runId')
  @RouteConfig({ readsOwnBody: true })
  @UseGuards(DeclaredSizeGuard, AgentTokenGuard, AgentGuard)
  async run(
    @Req() request: FastifyRequest,
    @Param('runId') runId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAnswer(reply, await this.answers.run(agentCallOf(request), runId, originText(request)));
  }
}

const originText = (request: FastifyRequest): string => {
  const { protocol, host } = originOf({ protocol: request.protocol, headers: request.raw.headers });
  return `${protocol}://${host}`;
};
