import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RejectedCall } from '../http/rejected-call.js';
import { actorOf } from './actor.js';
import { RequirePermission } from './require-permission.decorator.js';

/** Refuses actors without the route's permission (403). Must run after ApiKeyGuard. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get(RequirePermission, context.getHandler());
    const actor = actorOf(context.switchToHttp().getRequest<object>());
    // The boot check refuses routes without a permission; a route that slipped past it stays shut.
    if (permission !== undefined && actor.permissions.has(permission)) return true;
    throw new RejectedCall('forbidden', {
      detail: `This API key may not do that: it lacks the permission ${permission ?? '(none declared)'}.`,
    });
  }
}
