import { Badge, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rollbackWorkflow, versionsQuery } from '../../../api/workflows.js';
import type { WorkflowVersion } from '../../../api/workflows.js';
import { confirmVerb } from '../../../parts/confirm.js';
import { EmptyState } from '../../../parts/empty-state.js';
import { Loaded } from '../../../parts/loaded.js';
import { ownEscape } from '../../../parts/own-escape.js';
import { TimeCell } from '../../../parts/time-cell.js';
import { toastDone } from '../../../parts/toasts.js';
import { useSession } from '../../../shell/use-session.js';
import { usePeople } from '../list/use-people.js';
import { DiffView } from './diff-view.js';
import { useEditorContext } from './editor-context.js';

/** Published versions, newest first: what each changed, and the way back to it. */
export function VersionsDrawer({
  live,
  opened,
  onClose,
}: {
  readonly live: number | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}): React.ReactNode {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={ownEscape(onClose)}
      position="right"
      size="xl"
      title="Versions"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Versions live={live} />
    </Drawer>
  );
}

function Versions({ live }: { readonly live: number | null }): React.ReactNode {
  const { store } = useEditorContext();
  const { name } = store.getState();
  const versions = useQuery(versionsQuery(name));
  return (
    <Loaded query={versions}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title="Nothing is published yet"
            text="Publish the draft, and its version stands here."
          />
        ) : (
          <Stack component="ol" className="plain-list" aria-label="Versions">
            {items.map((version) => (
              <li key={version.version}>
                <VersionLine version={version} live={live} />
              </li>
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function VersionLine({
  version: { version, note, publishedAt, publishedBy, rolledBackFrom },
  live,
}: {
  readonly version: WorkflowVersion;
  readonly live: number | null;
}): React.ReactNode {
  const { store, saver } = useEditorContext();
  const { can } = useSession();
  const nameOf = usePeople();
  const queryClient = useQueryClient();
  const [shown, setShown] = useState(false);
  const { name } = store.getState();
  const rollBack = (): void =>
    confirmVerb({
      title: `Go back to version ${version}?`,
      verb: 'Roll back now',
      children: `Its document becomes the live version and the draft. What is in the draft now and was not published is replaced; undo in the editor brings it back. Runs under way keep their version.`,
      onConfirm: async () => {
        const rolled = await rollbackWorkflow(name, version, '');
        await saver.reload();
        await queryClient.invalidateQueries({ queryKey: ['workflows'] });
        await queryClient.invalidateQueries({ queryKey: ['triggers'] });
        toastDone(`Version ${version} is live again, as version ${String(rolled.publishedVersion)}`);
      },
    });
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Text fw={600}>Version {version}</Text>
          {version === live ? (
            <Badge variant="outline" color="green" c="inherit">
              live
            </Badge>
          ) : null}
          <Text size="sm" c="dimmed">
            <TimeCell at={publishedAt} /> by {nameOf(publishedBy)}
          </Text>
        </Group>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={shown}
            aria-label={shown ? `Hide version ${version}` : `Compare with the draft: version ${version}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Compare with the draft'}
          </Button>
          {version === live || !can('workflows.publish') ? null : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Roll back to version ${version}`}
              onClick={rollBack}
            >
              Roll back
            </Button>
          )}
        </Group>
      </Group>
      {rolledBackFrom === null ? null : <Text size="sm">The same as version {rolledBackFrom}.</Text>}
      {note === null ? null : <Text size="sm">{note}</Text>}
      {shown ? <DiffView name={name} from={version} to="draft" /> : null}
    </Stack>
  );
}
