import '@xyflow/react/dist/style.css';
import { Button, useComputedColorScheme } from '@mantine/core';
import {
  applyNodeChanges,
  Background,
  Controls,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import type { Connection, NodeChange } from '@xyflow/react';
import { LayoutGrid } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDocument, useEditor, useEditorContext } from '../editor/editor-context.js';
import { useBlockActions } from '../editor/use-block-actions.js';
import { BlockNodeView } from './block-node.js';
import type { BlockNode } from './block-node.js';
import { documentEdge, flowEdges } from './flow-edges.js';
import { keptLayout, layOut, placeNew } from './layout.js';
import type { Layout } from './layout.js';
import { BLOCK_TYPE } from './palette.js';

const nodeTypes = { block: BlockNodeView };
/** Beyond this many blocks only those in sight are drawn. */
const MANY = 200;

/** The workflow as a graph. */
export function Canvas(): React.ReactNode {
  return (
    <ReactFlowProvider>
      <Graph />
    </ReactFlowProvider>
  );
}

const positionsOf = (nodes: readonly BlockNode[]): Layout =>
  Object.fromEntries(nodes.map(({ id, position }) => [id, position]));

function useNodes(): {
  readonly nodes: BlockNode[];
  readonly onNodesChange: (changes: NodeChange<BlockNode>[]) => void;
  readonly arrange: () => void;
} {
  const { store } = useEditorContext();
  const document = useDocument();
  const selected = useEditor((editor) => editor.selected);
  const { name } = document;
  const [nodes, setNodes] = useState<BlockNode[]>([]);

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- places and measures are the canvas's own, blocks the document's
    setNodes((old) => {
      const places = placeNew(document, { ...keptLayout.get(name), ...positionsOf(old) });
      const before = new Map(old.map((node) => [node.id, node]));
      const chosen = new Set(selected);
      return document.blocks.map((block) => ({
        ...before.get(block.id),
        id: block.id,
        type: 'block' as const,
        data: { label: block.name },
        position: places[block.id] ?? { x: 0, y: 0 },
        selected: chosen.has(block.id),
        ariaLabel: `Block ${block.name}`,
      }));
    });
  }, [document, selected, name]);

  const onNodesChange = useCallback(
    (changes: NodeChange<BlockNode>[]) => {
      setNodes((old) => applyNodeChanges(changes, old));
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length > 0) {
        const ids = new Set(store.getState().selected);
        for (const { id, selected: isOn } of picks) if (isOn) ids.add(id);
        for (const { id, selected: isOn } of picks) if (!isOn) ids.delete(id);
        store.getState().select([...ids]);
      }
      const moved = changes.filter((change) => change.type === 'position' && change.dragging !== true);
      if (moved.length > 0)
        setNodes((now) => {
          keptLayout.set(name, positionsOf(now));
          return now;
        });
    },
    [store, name],
  );

  const arrange = useCallback(() => {
    const places = layOut(document);
    keptLayout.set(name, places);
    setNodes((old) => old.map((node) => ({ ...node, position: places[node.id] ?? node.position })));
  }, [document, name]);

  return { nodes, onNodesChange, arrange };
}

function Graph(): React.ReactNode {
  const { catalog } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const document = useDocument();
  const actions = useBlockActions();
  const flow = useReactFlow();
  const scheme = useComputedColorScheme('light');
  const { nodes, onNodesChange, arrange } = useNodes();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const edges = useMemo(() => flowEdges(document, picked), [document, picked]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inField =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]');
      if (inField || !event.shiftKey || event.key !== 'L' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      arrange();
    };
    globalThis.document.addEventListener('keydown', onKey);
    return () => globalThis.document.removeEventListener('keydown', onKey);
  }, [arrange]);

  const isValid = ({ source, target }: { source: string; target: string }): boolean => {
    const to = document.blocks.find(({ id }) => id === target);
    return source !== target && to !== undefined && catalog.get(to.type)?.kind !== 'trigger';
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the palette's buttons do the same
    <section
      className="workflow-canvas"
      aria-label="Canvas"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const entry = catalog.get(event.dataTransfer.getData(BLOCK_TYPE));
        if (entry === undefined || isReadOnly) return;
        event.preventDefault();
        actions.add(entry);
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={(changes) => {
          const picks = changes.filter((change) => change.type === 'select');
          if (picks.length === 0) return;
          setPicked((old) => {
            const next = new Set(old);
            for (const { id, selected } of picks) {
              if (selected) next.add(id);
              else next.delete(id);
            }
            return next;
          });
        }}
        onConnect={({ source, target, sourceHandle }: Connection) =>
          actions.connect({ from: source, to: target, port: sourceHandle ?? 'output' })
        }
        isValidConnection={isValid}
        onBeforeDelete={({ nodes: gone, edges: cut }) => {
          if (gone.length > 0) actions.remove(gone.map(({ id }) => id));
          else for (const edge of cut) actions.disconnect(documentEdge(edge));
          // The document decides what is there; the canvas follows it.
          return Promise.resolve(false);
        }}
        deleteKeyCode={isReadOnly ? null : ['Delete', 'Backspace']}
        nodesConnectable={!isReadOnly}
        edgesReconnectable={false}
        onlyRenderVisibleElements={nodes.length > MANY}
        colorMode={scheme}
        snapToGrid
        snapGrid={[10, 10]}
        minZoom={0.1}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.15 }}
        autoPanOnNodeFocus
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Meta', 'Control']}
        proOptions={{ hideAttribution: true }}
      >
        <Background />
        <Controls showInteractive={false} />
        <MiniMap pannable zoomable ariaLabel="Map of the workflow" style={{ width: 120, height: 80 }} />
        <Panel position="top-right">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<LayoutGrid size={14} aria-hidden />}
            aria-keyshortcuts="Shift+L"
            onClick={() => {
              arrange();
              void flow.fitView({ maxZoom: 1, padding: 0.15 });
            }}
          >
            Arrange
          </Button>
        </Panel>
      </ReactFlow>
    </section>
  );
}
