import { Lock } from 'lucide-react';
import { StateBox } from './state-box.js';

/** Which roles may, by the permission that is missing. */
const ROLES: Readonly<Record<string, string>> = {
  'runs.write': 'operator, editor or owner',
  'triggers.write': 'operator, editor or owner',
  'deliveries.write': 'operator, editor or owner',
  'messages.write': 'operator, editor or owner',
  'workflows.write': 'editor or owner',
  'workflows.publish': 'editor or owner',
  'workflows.delete': 'editor or owner',
  'secrets.write': 'editor or owner',
  'connections.write': 'editor or owner',
  'threads.write': 'editor or owner',
  'agents.write': 'editor or owner',
};

/** The role that has a permission, in words: `owner` for all that only owners may. */
export const rolesFor = (permission: string): string =>
  permission === 'secrets.reveal'
    ? 'the right to reveal'
    : (ROLES[permission] ??
      (permission.endsWith('.read') && permission !== 'audit.read' ? 'viewer' : 'owner'));

export interface ForbiddenStateProps {
  readonly title?: string;
  readonly text?: string;
  readonly permission?: string;
}

/** Who looks may not: which role they would need. */
export function ForbiddenState({ title, text, permission }: ForbiddenStateProps): React.ReactNode {
  const needed = permission === undefined ? undefined : `You need the role ${rolesFor(permission)}.`;
  return (
    <StateBox icon={Lock} title={title ?? 'You may not see this'}>
      {[text, needed, 'An owner of the workspace can change your role.'].filter(Boolean).join(' ')}
    </StateBox>
  );
}
