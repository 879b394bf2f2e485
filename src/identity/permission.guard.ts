import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RejectedCall } from '../http/rejected-call.js';
import { actorOf } from './actor.js';
import { RequirePermission } from './require-permission.decorator.js';

/** Refuses actors without the route's permission (403). Must run after ManagementGuard, which keeps the open doors. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const asked = this.reflector.get(RequirePermission, context.getHandler());
    if (asked === 'anyone' || asked === 'person') return true;
    const actor = actorOf(context.switchToHttp().getRequest<object>());
    // The boot check refuses routes without a permission; a route that slipped past it stays shut.
    if (asked !== undefined && actor.permissions.has(asked)) return true;
    throw new RejectedCall('forbidden', {
      detail: `"${actor.name}" may not do that: the permission ${asked ?? '(none declared)'} is missing.`,
    });
  }
}
