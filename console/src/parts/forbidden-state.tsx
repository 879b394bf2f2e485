import { Lock } from 'lucide-react';
import { rolesFor } from './roles-for.js';
import { StateBox } from './state-box.js';

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
