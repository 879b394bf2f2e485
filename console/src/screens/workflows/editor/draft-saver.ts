import { ApiError } from '../../../api/api-error.js';
import { request } from '../../../api/request.js';
import { saveWorkflow } from '../../../api/workflows.js';
import type { SavedWorkflow, Workflow, WorkflowDocument } from '../../../api/workflows.js';
import { hasErrors } from '../document/problem-places.js';
import { readDocument } from '../document/read-document.js';
import type { EditorStore } from './editor-store.js';
import type { LocalDraft } from './local-draft.js';

/** Typing is checked soon, and saved a little later. */
const CHECK_MS = 400;
const SAVE_MS = 2_000;
const RETRY_MS = 5_000;

/** Saves the draft of an open editor by itself, and has it checked before. */
export class DraftSaver {
  #checking: AbortController | null = null;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #saving: Promise<void> | null = null;
  #onSaved: (saved: SavedWorkflow) => void;

  /** @param onSaved told of each save, to renew lists */
  constructor(
    private readonly store: EditorStore,
    private readonly local: LocalDraft,
    onSaved: (saved: SavedWorkflow) => void,
  ) {
    this.#onSaved = onSaved;
  }

  /** Begins to watch the document. @returns stops it */
  start(): () => void {
    void this.#check();
    if (this.#present !== this.store.getState().base.document) this.#schedule();
    const unwatch = this.store.subscribe((now, before) => {
      if (now.history.present !== before.history.present) this.#onChange();
    });
    return () => {
      unwatch();
      this.#clear();
      this.#checking?.abort();
      // Whoever leaves within the two seconds means what they typed.
      if (this.store.getState().status === 'unsaved') void this.#save();
    };
  }

  /** Saves now what is not saved yet. @returns true when the server holds what is on the screen */
  async flush(): Promise<boolean> {
    this.#clear();
    await this.#saving;
    if (this.#present !== this.store.getState().base.document) await this.#save();
    const { status, base } = this.store.getState();
    return base.document === this.#present && status === 'saved';
  }

  /** Of a conflict: what is on the screen replaces what the other one saved. */
  async keepMine(): Promise<void> {
    const theirs = await this.#theirs();
    const { base, setBase, setStatus } = this.store.getState();
    setBase(base.document, theirs.draftVersion);
    setStatus('unsaved');
    await this.#save();
  }

  /** Of a conflict: what the other one saved replaces what is on the screen; undo brings that back. */
  async takeTheirs(): Promise<void> {
    const theirs = await this.#theirs();
    const document = documentOf(theirs);
    const state = this.store.getState();
    state.setBase(document, theirs.draftVersion);
    state.replace(document);
    this.#settle();
  }

  /** Shows what the server holds now, such as after going back to a version. */
  reload(): Promise<void> {
    this.#clear();
    return this.takeTheirs();
  }

  get #present(): WorkflowDocument {
    return this.store.getState().history.present;
  }

  #theirs(): Promise<Workflow> {
    return request<Workflow>('GET', `workflows/${encodeURIComponent(this.store.getState().name)}`);
  }

  #onChange(): void {
    const { base, status, setStatus } = this.store.getState();
    this.#clear();
    if (this.#present === base.document) {
      this.#settle();
      this.#later(() => void this.#check(), CHECK_MS);
      return;
    }
    this.local.keep(this.#present, base.version);
    if (status !== 'conflict') setStatus('unsaved');
    this.#schedule();
  }

  #settle(): void {
    this.local.forget();
    this.store.getState().setStatus('saved');
  }

  #schedule(): void {
    this.#later(() => void this.#check(), CHECK_MS);
    this.#later(() => void this.#save(), SAVE_MS);
  }

  #later(run: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  async #check(): Promise<void> {
    this.#checking?.abort();
    const { signal } = (this.#checking = new AbortController());
    const { name, setProblems, isReadOnly } = this.store.getState();
    if (isReadOnly) return;
    const document = this.#present;
    try {
      const { problems } = await saveWorkflow(name, document, { dryRun: true, signal });
      if (document === this.#present) setProblems(problems, document);
    } catch (error) {
      if (signal.aborted || document !== this.#present) return;
      // What else went wrong is said when it is saved.
      if (isFinding(error)) setProblems(error.problem.problems, document);
    }
  }

  #save(): Promise<void> {
    const { status, isReadOnly } = this.store.getState();
    // After a conflict nothing is sent until somebody decided.
    if (status === 'conflict' || isReadOnly) return Promise.resolve();
    this.#saving ??= this.#send().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #send(): Promise<void> {
    const { name, base, setStatus, setBase, setProblems } = this.store.getState();
    const document = this.#present;
    setStatus('saving');
    try {
      const saved = await saveWorkflow(name, document, { expectedDraftVersion: base.version });
      setBase(document, saved.draftVersion);
      setProblems(saved.problems, document);
      this.#onSaved(saved);
      if (saved.problems.some(({ code }) => code === 'secret_moved')) await this.#takeMoved(document);
      if (this.#present === this.store.getState().base.document) this.#settle();
      else setStatus('unsaved');
    } catch (error) {
      this.#onFailure(error, document);
    }
    if (this.store.getState().status === 'unsaved' && this.#timers.size === 0) this.#schedule();
  }

  /** The server took a secret out of the document: what is shown must not hold it any longer. */
  async #takeMoved(sent: WorkflowDocument): Promise<void> {
    const theirs = await this.#theirs();
    const document = documentOf(theirs);
    this.store.getState().setBase(document, theirs.draftVersion);
    if (this.#present === sent) this.store.getState().replace(document);
  }

  #onFailure(error: unknown, document: WorkflowDocument): void {
    const { setStatus, setProblems } = this.store.getState();
    if (document !== this.#present && isFinding(error)) {
      setStatus('unsaved');
    } else if (isFinding(error) && hasErrors(error.problem.problems)) {
      setProblems(error.problem.problems, document);
      setStatus('blocked');
    } else if (error instanceof ApiError && error.code === 'conflict') {
      setStatus('conflict');
    } else {
      setStatus('away', error);
      if (error instanceof ApiError && (error.problem.status === 0 || error.problem.status >= 500))
        this.#later(() => void this.#save(), RETRY_MS);
    }
  }
}

const isFinding = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.problem.problems.length > 0;

/** @throws Error for a document that this console cannot show */
export function documentOf({ document }: Pick<Workflow, 'document'>): WorkflowDocument {
  const read = readDocument(document);
  if ('fault' in read) throw new Error(`The server's document cannot be shown: ${read.fault}`);
  return read.document;
}
