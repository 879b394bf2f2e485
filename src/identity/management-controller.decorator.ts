import { applyDecorators, Controller, SetMetadata, UseGuards, UsePipes } from '@nestjs/common';
import { ManagementGuard } from './management.guard.js';
import { managementValidation } from './management-validation.pipe.js';
import { PermissionGuard } from './permission.guard.js';

/** Metadata key; the boot check looks for it on every controller under /api/v1. */
export const MANAGEMENT = 'prompthook:management';

/**
 * A controller of the management API: under /api/v1, known key or session (401), right permission (403), checked body (400).
 *
 * @param path below /api/v1, without slashes at its ends
 * @example @ManagementController('workflows')
 */
export const ManagementController = (path: string): ClassDecorator =>
  applyDecorators(
    Controller(`api/v1/${path}`),
    SetMetadata(MANAGEMENT, true),
    UseGuards(ManagementGuard, PermissionGuard),
    UsePipes(managementValidation()),
  );
