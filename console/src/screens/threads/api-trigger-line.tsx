import { ActionIcon, Badge, Button, Group, Paper, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { changeApiTrigger, deleteApiTrigger, regenerateApiTrigger } from '../../api/threads.js';
import type { ApiTrigger, IssuedApiTrigger } from '../../api/threads.js';
import { confirmTyped, confirmVerb } from '../../parts/confirm.js';
import { toastDone, toastError, toastUndo } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { ApiTriggerDetails } from './api-trigger-details.js';
import { ApiTriggerDialog } from './api-trigger-dialog.js';
import { ExecutionLog } from './execution-log.js';

const route = getRouteApi('/shell/threads/$id');

/** One API trigger: name, state, calls, limit; the arrow unfolds the rest. */
export function ApiTriggerLine({
  trigger,
  url,
  onIssued,
}: {
  readonly trigger: ApiTrigger;
  /** Its URL while that is known: since it was issued in this drawer. */
  readonly url: string | null;
  readonly onIssued: (trigger: IssuedApiTrigger) => void;
}): React.ReactNode {
  const { can } = useSession();
  const navigate = route.useNavigate();
  const shown = route.useSearch({ select: ({ trigger: id }) => id === trigger.id });
  const queryClient = useQueryClient();
  const [editing, edit] = useDisclosure();
  const [logShown, log] = useDisclosure();
  const { id, name, threadId, active } = trigger;
  const mayWrite = can('threads.write');
  const renew = (): Promise<void> =>
    queryClient.invalidateQueries({ queryKey: ['threads', 'triggers', threadId] });

  const set = async (on: boolean): Promise<void> => {
    await changeApiTrigger(threadId, id, { active: on });
    await renew();
  };
  const toggle = useMutation({
    mutationFn: set,
    onSuccess: (_, on) =>
      toastUndo(on ? `${name} is active` : `${name} is inactive: callers get 404`, () => set(!on)),
    onError: toastError,
  });

  const regenerate = (): void =>
    confirmVerb({
      title: `Regenerate the URL of ${name}?`,
      verb: 'Regenerate now',
      color: 'red',
      children: `This immediately invalidates the URL so far. Whoever uses it (${trigger.totalCalls} calls up to now) gets 404 until they have the new one.`,
      onConfirm: async () => {
        onIssued(await regenerateApiTrigger(threadId, id));
        await renew();
      },
    });

  const remove = (): void =>
    confirmTyped(
      {
        title: `Delete ${name}?`,
        verb: 'Delete trigger',
        children:
          'Its URL stops working, and its configuration and all execution logs are erased. This cannot be undone. Messages that it brought stay in the thread.',
        onConfirm: async () => {
          await deleteApiTrigger(threadId, id);
          await renew();
          toastDone(`${name} is deleted`);
        },
      },
      name,
    );

  return (
    <Paper withBorder p="sm" component="section" aria-label={`API trigger ${name}`}>
      <Group justify="space-between" wrap="wrap" gap="xs">
        <Group gap="xs" wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            c="inherit"
            aria-label={shown ? `Fold ${name}` : `Unfold ${name}`}
            aria-expanded={shown}
            onClick={() =>
              void navigate({
                search: { panel: 'automations', ...(shown ? {} : { trigger: id }) },
                replace: true,
              })
            }
          >
            {shown ? <ChevronDown size={18} aria-hidden /> : <ChevronRight size={18} aria-hidden />}
          </ActionIcon>
          <Text fw={600} className="break">
            {name}
          </Text>
          {trigger.ephemeral ? (
            <Badge variant="outline" color="gray" c="dimmed">
              ephemeral
            </Badge>
          ) : null}
        </Group>
        <Group gap="md">
          <Text size="sm">{trigger.totalCalls === 1 ? '1 call' : `${trigger.totalCalls} calls`}</Text>
          <Text size="sm" c="dimmed">
            {trigger.rateLimitPerHour} an hour
          </Text>
          <Switch
            label={active ? 'Active' : 'Inactive'}
            aria-label={`${name} is active`}
            checked={active}
            disabled={!mayWrite || toggle.isPending}
            onChange={({ currentTarget }) => toggle.mutate(currentTarget.checked)}
          />
        </Group>
      </Group>
      {shown ? (
        <Stack mt="sm" gap="sm">
          <ApiTriggerDetails trigger={trigger} url={url} />
          <Group gap="xs">
            <Button size="xs" variant="default" aria-expanded={logShown} onClick={log.toggle}>
              {logShown ? 'Hide Execution Logs' : 'View Execution Logs'}
            </Button>
            {mayWrite ? (
              <>
                <Button size="xs" variant="default" onClick={edit.open}>
                  Change
                </Button>
                <Button size="xs" variant="default" onClick={regenerate}>
                  Regenerate
                </Button>
                <Button size="xs" variant="default" c="var(--mantine-color-error)" onClick={remove}>
                  Delete
                </Button>
              </>
            ) : null}
          </Group>
          {logShown ? <ExecutionLog trigger={trigger} /> : null}
        </Stack>
      ) : null}
      {editing ? <ApiTriggerDialog thread={threadId} trigger={trigger} onClose={edit.close} /> : null}
    </Paper>
  );
}
