import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { MANAGEMENT } from './management-controller.decorator.js';
import { RequirePermission } from './require-permission.decorator.js';
import type { Requirement } from './require-permission.decorator.js';

/** One route, as declared; the last two fields are for those of the management API. */
export interface ManagementRoute {
  readonly method: string;
  /** `/api/v1/workflows/:name` */
  readonly path: string;
  /** `WorkflowsController.save` */
  readonly handler: string;
  readonly permission: Requirement | undefined;
  /** True when its controller is a @ManagementController, so that the guards run. */
  readonly guarded: boolean;
}

const paths = (metadata: unknown): string[] =>
  (Array.isArray(metadata) ? metadata : [metadata]).map((path) => (typeof path === 'string' ? path : ''));

const join = (...parts: string[]): string =>
  `/${parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;

/** True for a route of the management API. */
export const isManagement = ({ path }: ManagementRoute): boolean =>
  path === '/api/v1' || path.startsWith('/api/v1/');

/** Every route of the running app, read from Nest itself: a new one cannot be forgotten. */
export function allRoutes(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): ManagementRoute[] {
  const routes: ManagementRoute[] = [];
  for (const { metatype } of discovery.getControllers()) {
    if (typeof metatype !== 'function') continue;
    const prototype = metatype.prototype as Record<string, (...args: never[]) => unknown>;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[method];
      const verb =
        handler === undefined
          ? undefined
          : (Reflect.getMetadata(METHOD_METADATA, handler) as number | undefined);
      if (handler === undefined || verb === undefined) continue;
      for (const base of paths(Reflect.getMetadata(PATH_METADATA, metatype))) {
        for (const own of paths(Reflect.getMetadata(PATH_METADATA, handler))) {
          const path = join(base, own);
          routes.push({
            method: RequestMethod[verb] ?? String(verb),
            path,
            handler: `${metatype.name}.${method}`,
            permission: reflector.get(RequirePermission, handler),
            guarded: Reflect.getMetadata(MANAGEMENT, metatype) === true,
          });
        }
      }
    }
  }
  return routes;
}
