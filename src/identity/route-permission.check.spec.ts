import { Controller, Get } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ManagementController } from './management-controller.decorator.js';
import { ManagementGuard } from './management.guard.js';
import { PermissionGuard } from './permission.guard.js';
import { RequirePermission } from './require-permission.decorator.js';
import { RoutePermissionCheck } from './route-permission.check.js';

@ManagementController('good')
class GoodController {
  @Get(['', 'all'])
  @RequirePermission('runs.read')
  list(): string {
    return '';
  }
}

@ManagementController('forgetful')
class ForgetfulController {
  @Get(':id')
  get(): string {
    return '';
  }
}

@Controller('api/v1/open')
class OpenController {
  @Get()
  @RequirePermission('runs.read')
  get(): string {
    return '';
  }
}

@Controller('health')
class HealthController {
  @Get('live')
  live(): string {
    return '';
  }
}

const checkOf = async (...controllers: Type[]): Promise<RoutePermissionCheck> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [MetadataScanner],
  })
    .useMocker((token) =>
      token === ManagementGuard || token === PermissionGuard ? { canActivate: () => true } : {},
    )
    .compile();
  return new RoutePermissionCheck(module.get(DiscoveryService), module.get(MetadataScanner), new Reflector());
};

describe('the boot check of management routes', () => {
  it('lists every address of a route, and lets protected ones and other rooms pass', async () => {
    const check = await checkOf(GoodController, HealthController);
    expect(
      check.routes().map(({ method, path, permission }) => `${method} ${path} ${permission ?? ''}`),
    ).toEqual(['GET /api/v1/good runs.read', 'GET /api/v1/good/all runs.read']);
    expect(() => check.onApplicationBootstrap()).not.toThrow();
  });

  it('refuses a route without a permission and says what to write', async () => {
    const check = await checkOf(GoodController, ForgetfulController);
    expect(() => check.onApplicationBootstrap()).toThrow(
      "GET /api/v1/forgetful/:id (ForgetfulController.get): add @RequirePermission('...')",
    );
  });

  it('refuses a route without the guards', async () => {
    const check = await checkOf(OpenController);
    expect(() => check.onApplicationBootstrap()).toThrow(
      "declare the class with @ManagementController('...')",
    );
  });
});
