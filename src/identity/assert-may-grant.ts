import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from './actor.js';
import type { Permission } from './permission.js';

/**
 * Nobody hands out more than they have: a narrowed key cannot make a whole one, nor invite an owner.
 *
 * @throws RejectedCall forbidden naming the first missing permission
 */
export function assertMayGrant(actor: Pick<Actor, 'permissions'>, wanted: ReadonlySet<Permission>): void {
  const missing = [...wanted].find((permission) => !actor.permissions.has(permission));
  if (missing === undefined) return;
  throw new RejectedCall('forbidden', {
    detail: `This would give away the permission ${missing}, which you do not have yourself.`,
  });
}
