import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { bodyTooLarge, declaredLength } from '../../http/read-body.js';
import { InboundCalls } from '../inbound-calls.js';

/** Takes the call in, and refuses one that declares too large a body before a byte of it is read (413). First. */
@Injectable()
export class DeclaredSizeGuard implements CanActivate {
  constructor(
    private readonly calls: InboundCalls,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const call = this.calls.receive(context.switchToHttp().getRequest<FastifyRequest>());
    if ((declaredLength(call.raw) ?? 0) <= this.config.bodyLimitBytes) return true;
    throw bodyTooLarge(this.config.bodyLimitBytes);
  }
}
