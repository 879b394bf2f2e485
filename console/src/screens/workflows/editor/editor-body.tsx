import { Button, Group, Paper, Tabs, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { LoadingRows } from '../../../parts/loading-rows.js';
import { hasErrors } from '../document/problem-places.js';
import { BlockPanel } from './block-panel.js';
import { DraftTrouble } from './draft-state.js';
import { useEditor, useEditorContext, useSelectedBlock } from './editor-context.js';
import { EditorHead } from './editor-head.js';
import type { EditorView } from './editor-view.js';
import { JsonDocument } from './json-document.js';
import { Outline } from './outline.js';
import { ProblemsDock } from './problems-dock.js';
import { TestDock } from './test-dock.js';
import { useEditorKeys } from './use-editor-keys.js';
import { InputsTree } from '../canvas/inputs-tree.js';
import { Palette } from '../canvas/palette.js';

const Canvas = lazy(async () => ({ default: (await import('../canvas/canvas.js')).Canvas }));

/** Palette, canvas or outline, panel of the block, and the dock below. */
export function EditorBody({
  view,
  onView,
  restored,
}: {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  /** Changes of an earlier visit were brought back from this browser. */
  readonly restored: boolean;
}): React.ReactNode {
  const { saver } = useEditorContext();
  const [dock, setDock] = useState<string | null>('problems');
  const [noteShown, setNoteShown] = useState(restored);
  const block = useSelectedBlock();
  const problems = useEditor((editor) => editor.problems);
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const test = (): void => {
    setDock('test');
    // The dock is there with the next frame.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-run-test]')?.focus());
  };
  useEditorKeys(() => {
    const button = document.querySelector<HTMLElement>('[data-run-test]');
    if (button === null) test();
    else button.click();
  });
  return (
    <div className="workflow-editor">
      <EditorHead view={view} onView={onView} onTest={test} />
      <DraftTrouble />
      {noteShown ? (
        <Group mb="sm" role="status" gap="xs">
          <Text size="sm">Changes of an earlier visit that were not saved are back.</Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setNoteShown(false);
              void saver.reload();
            }}
          >
            Discard them
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setNoteShown(false)}>
            Keep them
          </Button>
        </Group>
      ) : null}
      {view === 'json' ? (
        <JsonDocument />
      ) : (
        <div className="editor-columns">
          {view === 'canvas' ? (
            <aside className="editor-left" aria-label="Palette and inputs">
              <Palette />
              {block === null ? null : <InputsTree block={block} />}
            </aside>
          ) : null}
          <div className="editor-middle">
            {view === 'canvas' ? (
              <Suspense fallback={<LoadingRows rows={8} />}>
                <Canvas />
              </Suspense>
            ) : (
              <Outline />
            )}
          </div>
          <aside className="editor-right" aria-label="Selected block">
            {block === null ? (
              <Text size="sm" c="dimmed">
                Choose a block to see and change what it does.
              </Text>
            ) : (
              <BlockPanel key={block.id} block={block} />
            )}
          </aside>
        </div>
      )}
      <Paper withBorder mt="sm" p="sm" component="section" aria-label="Problems and test">
        <Tabs value={dock} onChange={setDock} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="problems">
              Problems ({problems.length}
              {hasErrors(problems) ? ', with errors' : ''})
            </Tabs.Tab>
            {isReadOnly ? null : <Tabs.Tab value="test">Test</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="problems" pt="sm">
            <ProblemsDock />
          </Tabs.Panel>
          {isReadOnly ? null : (
            <Tabs.Panel value="test" pt="sm">
              <TestDock />
            </Tabs.Panel>
          )}
        </Tabs>
      </Paper>
    </div>
  );
}
