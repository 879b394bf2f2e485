import type { Catalog, Field, Fields } from '../../../api/catalog.js';
import { currentWorkspace } from '../../../api/current-workspace.js';
import { isJsonObject } from '../../../api/json.js';
import type { JsonValue } from '../../../api/json.js';
import type { WorkflowDocument } from '../../../api/workflows.js';
import { readDocument } from '../document/read-document.js';

/** What this browser keeps of a draft that the server does not have. */
export interface KeptDraft {
  readonly document: WorkflowDocument;
  /** Of the server's draft that it goes on from. */
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
}

/** Copy of an unsaved draft in this browser: for a lost network, a closed tab, and drafts whose errors keep them out. */
export class LocalDraft {
  readonly #key: string;

  constructor(
    name: string,
    private readonly catalog: Catalog,
  ) {
    this.#key = `prompthook.draft.${currentWorkspace.get() ?? ''}.${name}`;
  }

  keep(document: WorkflowDocument, version: number): void {
    if (holdsSecret(document, this.catalog)) {
      this.forget();
      return;
    }
    const kept: KeptDraft = { document, version, at: new Date().toISOString() };
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // No room or not allowed: it is on the screen still, and the state in the head says that it is not saved.
      this.forget();
    }
  }

  forget(): void {
    localStorage.removeItem(this.#key);
  }

  read(): KeptDraft | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      if (!isJsonObject(kept)) return null;
      const read = readDocument(kept['document']);
      if ('fault' in read || typeof kept['version'] !== 'number' || typeof kept['at'] !== 'string')
        return null;
      return { document: read.document, version: kept['version'], at: kept['at'] };
    } catch {
      // Something else wrote there; nothing of it can be shown.
      return null;
    }
  }
}

const IS_REFERENCE = /^\s*(?:\{\{secrets\.[A-Za-z_][\w-]*\}\})?\s*$/;

/** Somebody wrote a secret itself where its name belongs: until the server took it, it stays out of the browser's store. */
export const holdsSecret = ({ blocks }: WorkflowDocument, catalog: Catalog): boolean =>
  blocks.some(({ type, params }) => inFields(params, catalog.get(type)?.params ?? {}));

const inFields = (value: JsonValue | undefined, fields: Fields): boolean =>
  isJsonObject(value) && Object.entries(fields).some(([name, field]) => inField(value[name], field));

function inField(value: JsonValue | undefined, { kind, fields, items }: Field): boolean {
  if (kind === 'secret') return typeof value === 'string' && !IS_REFERENCE.test(value);
  if (fields !== undefined) return inFields(value, fields);
  if (items !== undefined && Array.isArray(value))
    return (value as readonly JsonValue[]).some((item) => inField(item, items));
  return false;
}
