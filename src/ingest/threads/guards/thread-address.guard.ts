import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { isAllowed } from '#security';
import { RejectedCall } from '../../../http/rejected-call.js';
import { threadCall } from '../thread-call.js';

/** Refuses calls from addresses outside the trigger's list (403), for the status too. Must run after ApiTokenGuard. */
@Injectable()
export class ThreadAddressGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { clientIp, trigger } = threadCall(context);
    if (isAllowed(clientIp, trigger.ipAllowList)) return true;
    throw new RejectedCall('ip_not_allowed');
  }
}
