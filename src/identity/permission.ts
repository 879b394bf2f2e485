/** Everything a management route may ask for. `read` never shows a secret's value: nothing does. */
export const PERMISSIONS = [
  'workflows.read',
  'workflows.write',
  'workflows.publish',
  'workflows.delete',
  'triggers.read',
  'triggers.write',
  'secrets.read',
  'secrets.write',
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

/** The one place that says what a role may do. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  editor,
  operator,
  viewer,
};

/**
 * What a key may do: the role's rights, narrowed by its scopes. A scope never adds a right.
 *
 * @param scopes permissions, or `<room>.*`; empty = not narrowed, the whole role
 */
export function grantedPermissions(role: Role, scopes: readonly string[]): ReadonlySet<Permission> {
  const ofRole = ROLE_PERMISSIONS[role];
  if (scopes.length === 0) return new Set(ofRole);
  return new Set(
    ofRole.filter(
      (permission) =>
        scopes.includes(permission) || scopes.includes(`${permission.slice(0, permission.indexOf('.'))}.*`),
    ),
  );
}

/** True for a word of {@link ROLES}. */
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** True for text that can stand in a key's scopes. */
export const isScope = (text: string): boolean =>
  (PERMISSIONS as readonly string[]).includes(text) ||
  PERMISSIONS.some((permission) => text === `${permission.slice(0, permission.indexOf('.'))}.*`);
