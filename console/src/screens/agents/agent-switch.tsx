import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setPublished } from '../../api/agents.js';
import type { Agent } from '../../api/agents.js';
import { toastError, toastUndo } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';

/** Whether an agent takes events: off, its callers get 409. */
export function AgentSwitch({ agent }: { readonly agent: Agent }): React.ReactNode {
  const { can } = useSession();
  const queryClient = useQueryClient();
  const { id, name, published } = agent;
  const set = async (on: boolean): Promise<void> => {
    await setPublished(id, on);
    await queryClient.invalidateQueries({ queryKey: ['agents'] });
  };
  const toggle = useMutation({
    mutationFn: set,
    onSuccess: (_, on) =>
      toastUndo(on ? `${name} is published` : `${name} is unpublished: callers get 409`, () => set(!on)),
    onError: toastError,
  });
  return (
    <Switch
      label={published ? 'published' : 'unpublished'}
      aria-label={`${name} is published`}
      checked={published}
      disabled={!can('agents.write') || toggle.isPending}
      onChange={({ currentTarget }) => toggle.mutate(currentTarget.checked)}
    />
  );
}
