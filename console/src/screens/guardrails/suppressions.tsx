import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { revokeSuppression, suppressionsQuery } from '../../api/guardrails.js';
import { Loaded } from '../../parts/loaded.js';
import { TimeCell } from '../../parts/time-cell.js';
import { toastDone, toastError } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';

/** What was judged harmless on a trigger, and the way back. */
export function Suppressions({ trigger }: { readonly trigger: string }): React.ReactNode {
  const { can } = useSession();
  const queryClient = useQueryClient();
  const list = useQuery({ ...suppressionsQuery(trigger), enabled: can('triggers.read'), retry: false });
  const revoke = useMutation({
    mutationFn: (id: string) => revokeSuppression(trigger, id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['guardrails', 'suppressions', trigger] });
      toastDone('It counts again from the next call on');
    },
    onError: toastError,
  });
  return (
    <Stack gap="xs" component="section" aria-label="Suppressed on this trigger">
      <Title order={2} size="h5">
        Suppressed on this trigger
      </Title>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nothing.
            </Text>
          ) : (
            items.map(({ id, pattern, textDigest, reason, createdAt }) => (
              <Group key={id} justify="space-between" wrap="nowrap" align="flex-start">
                <div>
                  <Text size="sm" className="break">
                    <span className="mono">{pattern}</span>
                    {textDigest === null ? ', whatever it matches' : ', in one text'}: {reason}
                  </Text>
                  <Text size="xs" c="dimmed" component="div">
                    <TimeCell at={createdAt} />
                  </Text>
                </div>
                {can('workflows.publish') ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Take back ${pattern}`}
                    loading={revoke.isPending}
                    onClick={() => revoke.mutate(id)}
                  >
                    Take back
                  </Button>
                ) : null}
              </Group>
            ))
          )
        }
      </Loaded>
    </Stack>
  );
}
