import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { assertFresh } from '../call-checks.js';
import { inboundCall } from '../inbound-call.js';

/** Refuses signatures from outside the replay window (401). Must run after CredentialsGuard. */
@Injectable()
export class FreshnessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    assertFresh(inboundCall(context));
    return true;
  }
}
