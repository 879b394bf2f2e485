import './editor.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { catalogQuery } from '../../api/catalog.js';
import type { Catalog } from '../../api/catalog.js';
import { request } from '../../api/request.js';
import type { Workflow } from '../../api/workflows.js';
import { ErrorState } from '../../parts/error-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageHeader } from '../../parts/page-header.js';
import { useSession } from '../../shell/use-session.js';
import { documentText } from './document/read-document.js';
import { documentOf, DraftSaver } from './editor/draft-saver.js';
import { EditorBody } from './editor/editor-body.js';
import { EditorContext } from './editor/editor-context.js';
import type { EditorContextValue } from './editor/editor-context.js';
import { createEditorStore } from './editor/editor-store.js';
import { LocalDraft } from './editor/local-draft.js';

const route = getRouteApi('/shell/workflows/$name');

/** S9: the editor of a workflow. */
export function EditorScreen(): React.ReactNode {
  const { name } = route.useParams();
  const catalog = useQuery(catalogQuery);
  // Read once for the editor and not shared: what it shows afterwards is its own.
  const opened = useQuery({
    queryKey: ['workflow-editor', name],
    queryFn: ({ signal }) => request<Workflow>('GET', `workflows/${encodeURIComponent(name)}`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (catalog.data !== undefined && opened.data !== undefined)
    return <OpenEditor key={name} workflow={opened.data} catalog={catalog.data} />;
  return (
    <>
      <PageHeader title={name} />
      {catalog.isError ? (
        <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} />
      ) : (
        <Loaded query={opened}>{() => null}</Loaded>
      )}
    </>
  );
}

interface Opened extends EditorContextValue {
  readonly restored: boolean;
}

function OpenEditor({
  workflow,
  catalog,
}: {
  readonly workflow: Workflow;
  readonly catalog: Catalog;
}): React.ReactNode {
  const { can } = useSession();
  const queryClient = useQueryClient();
  const isReadOnly = !can('workflows.write');
  const { view = 'canvas', block } = route.useSearch();
  const navigate = route.useNavigate();
  const [context] = useState((): Opened => {
    const { name, draftVersion } = workflow;
    const document = documentOf(workflow);
    const local = new LocalDraft(name, catalog);
    const kept = isReadOnly ? null : local.read();
    const restored = kept !== null && documentText(kept.document) !== documentText(document);
    const store = createEditorStore({
      name,
      isReadOnly,
      present: restored ? kept.document : document,
      // Of an older version: saving then asks whose changes are to stay.
      base: { document, version: restored ? kept.version : draftVersion },
    });
    const first = store.getState().history.present.blocks.find((one) => one.name === block);
    if (first) store.getState().select([first.id]);
    const onSaved = (): void => void queryClient.invalidateQueries({ queryKey: ['workflows'] });
    return { store, catalog, restored, saver: new DraftSaver(store, local, onSaved) };
  });

  useEffect(() => context.saver.start(), [context]);

  // The address says which block is shown, so that it can be pasted into a chat.
  useEffect(
    () =>
      context.store.subscribe(({ selected, history }, before) => {
        if (selected[0] === before.selected[0]) return;
        const name = history.present.blocks.find(({ id }) => id === selected[0])?.name;
        void navigate({
          search: ({ block: _old, ...rest }) => (name === undefined ? rest : { ...rest, block: name }),
          replace: true,
          resetScroll: false,
        });
      }),
    [context, navigate],
  );

  return (
    <EditorContext value={context}>
      <EditorBody
        view={view}
        restored={context.restored}
        onView={(next) =>
          void navigate({ search: (old) => ({ ...old, view: next }), replace: true, resetScroll: false })
        }
      />
    </EditorContext>
  );
}
