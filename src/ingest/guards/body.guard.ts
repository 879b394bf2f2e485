import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { readBody } from '../../http/read-body.js';
import { inboundCall } from '../inbound-call.js';

/**
 * Reads the exact bytes of the body (413 when an undeclared length turns out too large). A guard, because its place
 * in the list is the policy: after the trigger is known to want the call, before the signature over these bytes.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  constructor(@Inject(AppConfig) private readonly config: AppConfig) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const call = inboundCall(context);
    call.body = await readBody(call.raw, this.config.bodyLimitBytes);
    return true;
  }
}
