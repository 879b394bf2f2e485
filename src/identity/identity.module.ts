import { Global, Module } from '@nestjs/common';
import { DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard.js';
import { ApiKeyService } from './api-key.service.js';
import { ApiKeysController } from './api-keys.controller.js';
import { AuditLog } from './audit-log.js';
import { AuditController } from './audit.controller.js';
import { OwnerKeySeed } from './owner-key.seed.js';
import { PermissionGuard } from './permission.guard.js';
import { RoutePermissionCheck } from './route-permission.check.js';

/**
 * Who may use the management API: API keys, roles and scopes, the guards of every route under /api/v1, the audit
 * log. It must never see a call to a trigger: callers are ingest's, and their credentials are the workflows'.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ApiKeysController, AuditController],
  providers: [
    ApiKeyGuard,
    ApiKeyService,
    AuditLog,
    MetadataScanner,
    OwnerKeySeed,
    PermissionGuard,
    RoutePermissionCheck,
  ],
  exports: [ApiKeyGuard, ApiKeyService, AuditLog, PermissionGuard, RoutePermissionCheck],
})
export class IdentityModule {}
