import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery, workspaceOf } from '../api/session.js';
import type { Session, SessionWorkspace } from '../api/session.js';

/** Who is signed in, and what they may do in the workspace of this tab. For components below the shell. */
export function useSession(): Session & {
  /** Null for somebody who is in no workspace. */
  readonly workspace: SessionWorkspace | null;
  /** `can('runs.write')` */
  readonly can: (permission: string) => boolean;
} {
  const { data } = useSuspenseQuery(sessionQuery);
  const workspace = workspaceOf(data);
  return { ...data, workspace, can: (permission) => workspace?.permissions.includes(permission) ?? false };
}
