import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DocumentProblem } from '../../../api/api-error.js';
import type { JsonObject } from '../../../api/json.js';
import type { Trial } from '../../../api/trials.js';
import type { WorkflowDocument } from '../../../api/workflows.js';
import { beginHistory, redo, step, undo } from '../document/history.js';
import type { History } from '../document/history.js';
import { placeProblems } from '../document/problem-places.js';
import type { PlacedProblem } from '../document/problem-places.js';

/**
 * Where the draft stands. `blocked`: its errors keep it from being saved; `conflict`: somebody else saved in between;
 * `away`: the server cannot be reached, or refused for another reason (`failure`).
 */
export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'blocked' | 'conflict' | 'away';

export interface EditorState {
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly history: History<WorkflowDocument>;
  /** As the server has it. */
  readonly base: { readonly document: WorkflowDocument; readonly version: number };
  readonly status: DraftStatus;
  readonly failure: unknown;
  readonly problems: readonly PlacedProblem[];
  /** Ids of the blocks that are selected; the first is shown in the panel. */
  readonly selected: readonly string[];
  readonly trial: Trial | null;
  /** Outputs of blocks as of their last test, by name. */
  readonly samples: Readonly<Record<string, JsonObject>>;
}

export interface EditorActions {
  /** @param key names the field: keystrokes in it become one step of undo */
  edit(change: (document: WorkflowDocument) => WorkflowDocument, key?: string): void;
  undo(): void;
  redo(): void;
  select(ids: readonly string[]): void;
  setStatus(status: DraftStatus, failure?: unknown): void;
  /** @param document the one that was checked: places in it are kept as ids */
  setProblems(problems: readonly DocumentProblem[], document: WorkflowDocument): void;
  /** The server holds this document now. */
  setBase(document: WorkflowDocument, version: number): void;
  /** Another document takes the place of the present one, such as theirs of a conflict. */
  replace(document: WorkflowDocument): void;
  setTrial(trial: Trial): void;
  setSample(name: string, outputs: JsonObject): void;
}

export type Editor = EditorState & EditorActions;
export type EditorStore = StoreApi<Editor>;

const outputsIn = ({ blockRuns, input }: Trial, samples: EditorState['samples']): EditorState['samples'] => {
  const own = blockRuns.filter(({ parentKey, outputs }) => parentKey === null && outputs !== null);
  return {
    ...samples,
    ...Object.fromEntries(own.map(({ name, outputs }) => [name, outputs ?? input])),
  };
};

/** State of one open editor. */
export const createEditorStore = (
  first: Pick<EditorState, 'name' | 'isReadOnly' | 'base'> & { readonly present: WorkflowDocument },
): EditorStore =>
  createStore<Editor>((set) => {
    const move = (next: (history: History<WorkflowDocument>) => History<WorkflowDocument>): void =>
      set(({ history, isReadOnly, selected }) => {
        if (isReadOnly) return {};
        const after = next(history);
        const ids = new Set(after.present.blocks.map(({ id }) => id));
        return { history: after, selected: selected.filter((id) => ids.has(id)) };
      });
    return {
      name: first.name,
      isReadOnly: first.isReadOnly,
      history: beginHistory(first.present),
      base: first.base,
      status: first.present === first.base.document ? 'saved' : 'unsaved',
      failure: null,
      problems: [],
      selected: [],
      trial: null,
      samples: {},
      edit: (change, key) =>
        move((history) => step(history, change(history.present), key ?? null, performance.now())),
      undo: () => move(undo),
      redo: () => move(redo),
      select: (ids) => set({ selected: [...ids] }),
      setStatus: (status, failure = null) => set({ status, failure }),
      setProblems: (problems, document) => set({ problems: placeProblems(problems, document) }),
      setBase: (document, version) => set({ base: { document, version } }),
      replace: (document) => move((history) => step(history, document, null, performance.now())),
      setTrial: (trial) => set(({ samples }) => ({ trial, samples: outputsIn(trial, samples) })),
      setSample: (name, outputs) => set(({ samples }) => ({ samples: { ...samples, [name]: outputs } })),
    };
  });
