import type { JsonObject } from '#sdk';

/** A workflow and its draft. */
export interface WorkflowRecord {
  readonly id: string;
  readonly workspaceId: string;
  /** Unique in the workspace among workflows that are not deleted. */
  readonly name: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly draft: JsonObject;
  /** Counts up with each saved draft. */
  readonly draftVersion: number;
  /** null = never published. */
  readonly publishedVersion: number | null;
  readonly archived: boolean;
  /** Id of the person or the key that saved or published it last. */
  readonly updatedBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface SaveDraft {
  readonly workspaceId: string;
  readonly name: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly document: JsonObject;
  /** Refuses with `DraftConflict` unless the stored draft has this version; null = whatever is there. */
  readonly expectedVersion: number | null;
  readonly actor: string;
  readonly now: Date;
}

export interface WorkflowVersionRecord {
  readonly workflowId: string;
  readonly version: number;
  readonly document: JsonObject;
  readonly note: string | null;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** The version whose document was published again; null for an ordinary publish. */
  readonly rolledBackFrom: number | null;
}

/** One trigger block of a document, as the compiler found it. */
export interface TriggerDraft {
  readonly blockId: string;
  readonly blockName: string;
  readonly type: string;
  /** Unique in the instance; null = this kind has no path. */
  readonly path: string | null;
  /** The block's params with defaults filled; secrets by reference. */
  readonly config: JsonObject;
  /** Names of the credentials, in order. Each keeps its id over publishes. */
  readonly credentialNames: readonly string[];
  /** Names of the secrets that it uses: a change of one of them raises the trigger's revision. */
  readonly secretNames: readonly string[];
}

export interface PublishWorkflow {
  readonly workspaceId: string;
  readonly workflowId: string;
  /** The draft that was validated; another one in the database refuses with `DraftConflict`. */
  readonly draftVersion: number;
  readonly triggers: readonly TriggerDraft[];
  readonly note: string | null;
  readonly actor: string;
  readonly now: Date;
}

export interface RollbackWorkflow {
  readonly workspaceId: string;
  readonly workflowId: string;
  /** Its document becomes a new version, and the draft. */
  readonly toVersion: number;
  /** The triggers of that version's document. */
  readonly triggers: readonly TriggerDraft[];
  readonly note: string | null;
  readonly actor: string;
  readonly now: Date;
}

export interface PublishedWorkflow {
  readonly workflow: WorkflowRecord;
  readonly version: number;
  readonly triggers: readonly TriggerRecord[];
}

/** A configured entry point. */
export interface TriggerRecord {
  /** Stable for (workflow, block). */
  readonly id: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowName: string;
  /** The published version that it starts. */
  readonly workflowVersion: number;
  /** Counts up with every change of the trigger, its workflow's version or a secret that it uses. */
  readonly revision: number;
  readonly type: string;
  readonly blockId: string;
  readonly blockName: string;
  readonly path: string | null;
  readonly config: JsonObject;
  readonly credentials: readonly { readonly id: string; readonly name: string }[];
  /** Switched on by its owner. */
  readonly active: boolean;
  /** Its block is gone from the published version, or its workflow was deleted. */
  readonly retired: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A secret without its values. */
export interface SecretRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly last4: string;
  readonly weak: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Older values that still work, newest first. */
  readonly previous: readonly { readonly expiresAt: Date }[];
}

/** A secret with its sealed values. */
export interface SealedSecret extends SecretRecord {
  /** Sealed with the secret's id in its associated data. */
  readonly box: string;
  readonly previous: readonly { readonly box: string; readonly expiresAt: Date }[];
}

export interface PutSecret {
  /** `newId('sec')` for a new name; the stored id otherwise (boxes are bound to it). */
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly box: string;
  readonly last4: string;
  readonly weak: boolean;
  /** Keeps the value so far working until then; null = it stops at once, as do all older ones. */
  readonly graceUntil: Date | null;
  readonly now: Date;
}

/** A model connection. */
export interface ConnectionRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly kind: string;
  readonly baseUrl: string | null;
  /** Sealed key, or null. */
  readonly apiKeyBox: string | null;
  /** Name of the secret that holds the key, or null. */
  readonly apiKeySecret: string | null;
  readonly last4: string | null;
  readonly settings: JsonObject;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type PutConnection = Omit<ConnectionRecord, 'createdAt' | 'updatedAt'> & { readonly now: Date };
