/** Everything a management route may ask for. `read` never shows a secret's value: only `secrets.reveal` does. */
export const PERMISSIONS = [
  'workflows.read',
  'workflows.write',
  'workflows.publish',
  'workflows.delete',
  'triggers.read',
  'triggers.write',
  'secrets.read',
  'secrets.write',
  'secrets.reveal',
  'connections.read',
  'connections.write',
  'runs.read',
  'runs.write',
  'calls.read',
  'deliveries.read',
  'deliveries.write',
  'blocks.read',
  'threads.read',
  'threads.write',
  'messages.write',
  'agents.read',
  'agents.write',
  'agent_tokens.read',
  'agent_tokens.write',
  'api_keys.read',
  'api_keys.write',
  'audit.read',
  'workspaces.read',
  'workspaces.write',
  'members.read',
  'members.write',
] as const;

/** One right of the management API. */
export type Permission = (typeof PERMISSIONS)[number];

/** What a member or a key may be, from most to least. */
export const ROLES = ['owner', 'editor', 'operator', 'viewer'] as const;

export type Role = (typeof ROLES)[number];

const viewer: readonly Permission[] = [
  'workflows.read',
  'triggers.read',
  'secrets.read',
  'connections.read',
  'runs.read',
  'calls.read',
  'deliveries.read',
  'blocks.read',
  'threads.read',
  'agents.read',
  'workspaces.read',
  'members.read',
];

const operator: readonly Permission[] = [
  ...viewer,
  'runs.write',
  'triggers.write',
  'messages.write',
  'deliveries.write',
];

const editor: readonly Permission[] = [
  ...operator,
  'workflows.write',
  'workflows.publish',
  'workflows.delete',
  'secrets.write',
  'connections.write',
  'threads.write',
  'agents.write',
];

/** In no role, not even the owner's: it is given to a member or a key by itself. */
export const REVEAL: Permission = 'secrets.reveal';

/** The one place that says what a role may do. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS.filter((permission) => permission !== REVEAL),
  editor,
  operator,
  viewer,
};

/**
 * What a key or a member may do: the role's rights, narrowed by scopes. A scope never adds a right of a role; the right
 * to have secrets shown is in no role, and is had by naming it, whole: `secrets.*` does not hold it.
 *
 * @param scopes permissions, or `<room>.*`; empty = not narrowed, the whole role
 * @param reveal adds the right to have secrets shown
 */
export function grantedPermissions(
  role: Role,
  scopes: readonly string[],
  reveal = scopes.includes(REVEAL),
): ReadonlySet<Permission> {
  const ofRole = ROLE_PERMISSIONS[role];
  const isNamed = (permission: Permission): boolean =>
    scopes.includes(permission) || scopes.includes(`${permission.slice(0, permission.indexOf('.'))}.*`);
  const granted = scopes.length === 0 ? ofRole : ofRole.filter(isNamed);
  return new Set(reveal ? [...granted, REVEAL] : granted);
}

/** True for a word of {@link ROLES}. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** True for text that can stand in a key's scopes. */
export const isScope = (text: string): boolean =>
  (PERMISSIONS as readonly string[]).includes(text) ||
  PERMISSIONS.some((permission) => text === `${permission.slice(0, permission.indexOf('.'))}.*`);
