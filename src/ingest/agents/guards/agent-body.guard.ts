import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { readBody } from '../../../http/read-body.js';
import { agentCall } from '../agent-call.js';

/** Reads the body of a call that may trigger the agent (413 when an undeclared length turns out too large). */
@Injectable()
export class AgentBodyGuard implements CanActivate {
  constructor(@Inject(AppConfig) private readonly config: AppConfig) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const call = agentCall(context);
    call.body = await readBody(call.raw, this.config.bodyLimitBytes);
    return true;
  }
}
