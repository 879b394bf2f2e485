import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AgentStore } from '#store';
import { RejectedCall } from '../../../http/rejected-call.js';
import { agentCall } from '../agent-call.js';
import { insufficientScope } from '../read-bearer-token.js';

const AGENT_ID = /^agtch_[A-Za-z0-9_]{1,64}$/;

/**
 * Finds the agent: unknown, malformed and other workspaces' ids are 404 with the same bytes (C-05); an agent of the
 * workspace that the token may not trigger is 403. Must run after AgentTokenGuard.
 */
@Injectable()
export class AgentGuard implements CanActivate {
  constructor(@Inject(AgentStore) private readonly agents: AgentStore) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { id } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>().params;
    const call = agentCall(context);
    const agent = AGENT_ID.test(id) ? await this.agents.callable(id) : null;
    if (agent?.workspaceId !== call.token.workspaceId) throw new RejectedCall('agent_not_found');
    call.agent = agent;
    const { agents } = call.token;
    if (agents.length > 0 && !agents.includes(id)) throw insufficientScope();
    return true;
  }
}
