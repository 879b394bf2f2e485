import { Reflector } from '@nestjs/core';
import type { Permission } from './permission.js';

/**
 * What a management route asks for. Every route under /api/v1 has one; the server does not boot otherwise.
 *
 * @example
 * @RequirePermission('workflows.write')
 */
export const RequirePermission = Reflector.createDecorator<Permission>();
