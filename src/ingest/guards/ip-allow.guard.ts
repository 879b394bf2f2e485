import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { assertAddressAllowed } from '../call-checks.js';
import { inboundCall } from '../inbound-call.js';

/** Refuses calls from addresses outside the trigger's allow list (403). Must run after TriggerGuard. */
@Injectable()
export class IpAllowGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    assertAddressAllowed(inboundCall(context));
    return true;
  }
}
