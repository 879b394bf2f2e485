import { queryOptions } from '@tanstack/react-query';
import type { DocumentProblem } from './api-error.js';
import type { JsonObject, JsonValue } from './json.js';
import { request } from './request.js';
import type { Page } from './request.js';

export interface Block {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly params: JsonObject;
  readonly retry?: { readonly maxAttempts?: number; readonly backoffMs?: number };
  readonly timeoutMs?: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Absent: `output`. */
  readonly port?: string;
}

/** A workflow document, version 1. */
export interface WorkflowDocument {
  readonly version: 1;
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly blocks: readonly Block[];
  readonly edges: readonly Edge[];
}

export interface WorkflowSummary {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly draftVersion: number;
  readonly publishedVersion: number | null;
  /** The draft says something else than the published version; true for one that was never published. */
  readonly draftChanged: boolean;
  /** Who saved it last: id of a person or a key. */
  readonly updatedBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface TriggerLine {
  readonly id: string | null;
  readonly block: string;
  readonly type: string;
  readonly url: string | null;
}

export interface Workflow extends WorkflowSummary {
  readonly document: JsonObject;
  readonly triggers: readonly TriggerLine[];
}

export interface SavedWorkflow {
  readonly id: string | null;
  readonly name: string;
  readonly draftVersion: number;
  readonly publishedVersion: number | null;
  readonly triggers: readonly TriggerLine[];
  readonly problems: readonly DocumentProblem[];
}

export interface WorkflowVersion {
  readonly version: number;
  readonly note: string | null;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly rolledBackFrom: number | null;
}

export interface ChangedValue {
  readonly pointer: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

export interface WorkflowDiff {
  readonly from: 'draft' | number;
  readonly to: 'draft' | number;
  readonly isSame: boolean;
  readonly settings: readonly ChangedValue[];
  readonly blocks: readonly {
    readonly id: string;
    readonly name: string;
    readonly change: 'added' | 'removed' | 'changed';
    readonly renamedFrom: string | null;
    readonly values: readonly ChangedValue[];
  }[];
  readonly edges: { readonly added: readonly Edge[]; readonly removed: readonly Edge[] };
}

const path = (name: string, rest = ''): string => `workflows/${encodeURIComponent(name)}${rest}`;

export const workflowQuery = (name: string) =>
  queryOptions({
    queryKey: ['workflows', 'one', name],
    queryFn: ({ signal }) => request<Workflow>('GET', path(name), { signal }),
  });

export const versionsQuery = (name: string) =>
  queryOptions({
    queryKey: ['workflows', 'versions', name],
    queryFn: ({ signal }) => request<Page<WorkflowVersion>>('GET', path(name, '/versions'), { signal }),
  });

export const versionQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['workflows', 'version', name, version],
    queryFn: ({ signal }) =>
      request<WorkflowVersion & { readonly document: JsonObject }>(
        'GET',
        path(name, `/versions/${version}`),
        { signal },
      ),
    staleTime: Infinity,
  });

/** @param sides `published`, `draft` or a version's number */
export const diffQuery = (name: string, sides: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['workflows', 'diff', name, sides],
    queryFn: ({ signal }) =>
      request<WorkflowDiff>('GET', path(name, '/diff'), { signal, query: { ...sides } }),
    staleTime: 0,
    gcTime: 0,
  });

export interface SaveOptions {
  readonly dryRun?: boolean;
  /** 409 when the stored draft has another one; 0 = it must not exist. */
  readonly expectedDraftVersion?: number;
  readonly signal?: AbortSignal;
}

/** Creates a workflow or replaces its draft. @throws ApiError 422 with `problems`, 409 */
export const saveWorkflow = (
  name: string,
  document: unknown,
  { dryRun, expectedDraftVersion, signal }: SaveOptions = {},
): Promise<SavedWorkflow> =>
  request('PUT', path(name), { body: document, signal, query: { dryRun, expectedDraftVersion } });

export const publishWorkflow = (name: string, note: string): Promise<SavedWorkflow> =>
  request('POST', path(name, '/publish'), { body: note === '' ? {} : { note } });

export const rollbackWorkflow = (name: string, version: number, note: string): Promise<SavedWorkflow> =>
  request('POST', path(name, '/rollback'), { body: { version, ...(note === '' ? {} : { note }) } });

/** Its triggers answer 404 at once. @param force also while triggers of it are active */
export const deleteWorkflow = (name: string, force: boolean): Promise<void> =>
  request('DELETE', path(name), { query: { force: force ? true : undefined } });

/** Renames a block of the stored draft and every reference to it. */
export const renameStoredBlock = (
  name: string,
  body: { readonly from: string; readonly to: string; readonly expectedDraftVersion: number },
): Promise<{
  readonly draftVersion: number;
  readonly document: JsonObject;
  readonly problems: readonly DocumentProblem[];
}> => request('POST', path(name, '/rename-block'), { body });
