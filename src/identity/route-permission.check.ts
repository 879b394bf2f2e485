import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { allRoutes, isManagement } from './management-routes.js';
import type { ManagementRoute } from './management-routes.js';

/** Refuses to boot when a management route is open or asks for nothing (S-09). */
@Injectable()
export class RoutePermissionCheck implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  /** Every management route of this app; tests build their matrix from it. */
  routes(): ManagementRoute[] {
    return this.#all().filter(isManagement);
  }

  /** Every other route: callers' surfaces and health, whose guards are their own. */
  others(): ManagementRoute[] {
    return this.#all().filter((route) => !isManagement(route));
  }

  #all(): ManagementRoute[] {
    return allRoutes(this.discovery, this.scanner, this.reflector);
  }

  onApplicationBootstrap(): void {
    const open = this.routes().filter((route) => route.permission === undefined || !route.guarded);
    const first = open[0];
    if (!first) return;
    throw new Error(
      `${open.length} management route(s) without protection, first ${first.method} ${first.path} (${first.handler}): ` +
        (first.guarded
          ? "add @RequirePermission('...')"
          : "declare the class with @ManagementController('...')"),
    );
  }
}
