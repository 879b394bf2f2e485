import { Reflector } from '@nestjs/core';
import type { Permission } from './permission.js';

/**
 * What a route may ask for besides a permission: `anyone` = nothing, such as signing in; `person` = an open session of
 * the console, for what people do about themselves.
 */
export const OPEN_DOORS = ['anyone', 'person'] as const;

export type Requirement = Permission | (typeof OPEN_DOORS)[number];

/**
 * What a management route asks for. Every route under /api/v1 says it; the server does not boot otherwise.
 *
 * @example
 * @RequirePermission('workflows.write')
 */
export const RequirePermission = Reflector.createDecorator<Requirement>();
