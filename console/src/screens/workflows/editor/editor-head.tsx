import { ActionIcon, Badge, Button, Group, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { History, Play, Redo2, Rocket, Undo2 } from 'lucide-react';
import { workflowQuery } from '../../../api/workflows.js';
import { PageHeader } from '../../../parts/page-header.js';
import { useSession } from '../../../shell/use-session.js';
import { DraftState } from './draft-state.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';
import type { EditorView } from './editor-view.js';
import { PublishDialog } from './publish-dialog.js';
import { VersionsDrawer } from './versions-drawer.js';

/** Title, state of the draft, views, and what can be done with the whole. */
export function EditorHead({
  view,
  onView,
  onTest,
}: {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  readonly onTest: () => void;
}): React.ReactNode {
  const { store } = useEditorContext();
  const { can } = useSession();
  const document = useDocument();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const canUndo = useEditor(({ history }) => history.past.length > 0);
  const canRedo = useEditor(({ history }) => history.future.length > 0);
  const workflow = useQuery(workflowQuery(document.name));
  const live = workflow.data?.publishedVersion ?? null;
  const [publishing, publish] = useDisclosure();
  const [versionsShown, versions] = useDisclosure();
  return (
    <>
      <PageHeader
        title={document.title ?? document.name}
        description={
          <Group gap="sm">
            <span className="mono">{document.name}</span>
            <Badge variant="outline" color="gray" c="inherit" tt="none">
              {live === null ? 'never published' : `version ${live} is live`}
            </Badge>
            <DraftState />
          </Group>
        }
        actions={
          <>
            <Button variant="default" leftSection={<History size={16} aria-hidden />} onClick={versions.open}>
              Versions
            </Button>
            {isReadOnly ? null : (
              <Button variant="default" leftSection={<Play size={16} aria-hidden />} onClick={onTest}>
                Test
              </Button>
            )}
            {can('workflows.publish') ? (
              <Button leftSection={<Rocket size={16} aria-hidden />} onClick={publish.open}>
                Publish
              </Button>
            ) : null}
          </>
        }
      />
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          aria-label="View"
          value={view}
          onChange={(next) => onView(next)}
          data={[
            { value: 'canvas', label: 'Canvas' },
            { value: 'outline', label: 'Outline' },
            { value: 'json', label: 'JSON' },
          ]}
        />
        {isReadOnly ? null : (
          <Group gap="xs">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Undo"
              disabled={!canUndo}
              onClick={() => store.getState().undo()}
            >
              <Undo2 size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Redo"
              disabled={!canRedo}
              onClick={() => store.getState().redo()}
            >
              <Redo2 size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      <PublishDialog publishedVersion={live} opened={publishing} onClose={publish.close} />
      <VersionsDrawer live={live} opened={versionsShown} onClose={versions.close} />
    </>
  );
}
