/** Permissions that not only owners have, by the least role that has them. */
const LEAST: Readonly<Record<string, 'editor' | 'operator' | 'viewer'>> = {
  'workflows.read': 'viewer',
  'triggers.read': 'viewer',
  'secrets.read': 'viewer',
  'connections.read': 'viewer',
  'runs.read': 'viewer',
  'calls.read': 'viewer',
  'deliveries.read': 'viewer',
  'blocks.read': 'viewer',
  'threads.read': 'viewer',
  'agents.read': 'viewer',
  'workspaces.read': 'viewer',
  'members.read': 'viewer',
  'runs.write': 'operator',
  'triggers.write': 'operator',
  'messages.write': 'operator',
  'deliveries.write': 'operator',
  'workflows.write': 'editor',
  'workflows.publish': 'editor',
  'workflows.delete': 'editor',
  'secrets.write': 'editor',
  'connections.write': 'editor',
  'threads.write': 'editor',
  'agents.write': 'editor',
};

const UPWARDS = {
  viewer: 'viewer, operator, editor or owner',
  operator: 'operator, editor or owner',
  editor: 'editor or owner',
};

/** The roles that have a permission, in words. Compared with the server's table in roles-for.spec.ts. */
export function rolesFor(permission: string): string {
  if (permission === 'secrets.reveal') return 'of somebody who may reveal secrets';
  const least = LEAST[permission];
  return least === undefined ? 'owner' : UPWARDS[least];
}
