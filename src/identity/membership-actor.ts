import type { MembershipRecord, OpenSession } from '#store';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from './actor.js';
import { grantedPermissions, isRole } from './permission.js';

/** The same words for a workspace that does not exist and one of others (S-10). */
export const notAMember = (workspaceId: string): RejectedCall =>
  new RejectedCall('not_found', {
    detail: `There is no workspace "${workspaceId.slice(0, 100)}" of yours.`,
  });

/**
 * A signed-in person as actor of one of their workspaces.
 *
 * @param wanted null = the workspace that they are in for the longest time
 * @throws RejectedCall not_found when they are no member, forbidden when they are in none
 */
export function membershipActor(
  { person, memberships }: OpenSession,
  wanted: string | null,
  origin: { readonly ip: string | null; readonly requestId: string },
): Actor {
  const membership = wanted === null ? memberships[0] : memberships.find((m) => m.workspaceId === wanted);
  if (membership) return { ...identityOf(membership), id: person.id, name: person.name, ...pick(origin) };
  if (wanted !== null) throw notAMember(wanted);
  throw new RejectedCall('forbidden', {
    detail: 'You are a member of no workspace. Have an owner send you an invitation.',
  });
}

const pick = ({ ip, requestId }: { ip: string | null; requestId: string }) => ({ ip, requestId });

function identityOf(membership: MembershipRecord): Pick<Actor, 'workspaceId' | 'role' | 'permissions'> {
  const { role, workspaceId, reveal } = membership;
  if (!isRole(role)) throw new Error(`The database holds a member with the unknown role "${role}".`);
  return { workspaceId, role, permissions: grantedPermissions(role, [], reveal) };
}
