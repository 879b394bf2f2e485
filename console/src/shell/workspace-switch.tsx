import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { currentWorkspace } from '../api/current-workspace.js';
import { sessionQuery } from '../api/session.js';
import { useSession } from './use-session.js';

/** The workspace of this tab. Hidden where there is nothing to choose. */
export function WorkspaceSwitch(): React.ReactNode {
  const { workspaces, workspace } = useSession();
  const queryClient = useQueryClient();
  const router = useRouter();
  if (workspaces.length < 2 || workspace === null) return null;
  const change = async (id: string | null): Promise<void> => {
    if (id === null || id === workspace.id) return;
    currentWorkspace.set(id);
    // What was read belongs to the other workspace; who is signed in does not.
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await router.navigate({ to: '/' });
    await router.invalidate();
  };
  return (
    <Select
      aria-label="Workspace"
      data={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
      value={workspace.id}
      onChange={(id) => void change(id)}
      allowDeselect={false}
      w={{ base: 120, md: 180 }}
      size="xs"
    />
  );
}
