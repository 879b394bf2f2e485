import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallerCheck } from '../caller-check.js';
import { inboundCall } from '../inbound-call.js';

/** Who is calling? Refuses unknown senders (401; 429 after too many failures). Must run after BodyGuard. */
@Injectable()
export class CredentialsGuard implements CanActivate {
  constructor(private readonly callers: CallerCheck) {}

  canActivate(context: ExecutionContext): boolean {
    const call = inboundCall(context);
    this.callers.identify(call);
    const { usedOldSecret } = call.sender;
    if (usedOldSecret) {
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      reply.headers({ deprecation: 'true', sunset: usedOldSecret.expiresAt.toUTCString() });
    }
    return true;
  }
}
