import type { CompiledWorkflow } from '#engine';
import type { JsonObject, Problem } from '#sdk';
import type { TriggerRecord, WorkflowRecord, WorkflowVersionRecord } from '#store';
import { triggerConfig, triggerPath } from './trigger-drafts.js';
import { triggerUrl } from './trigger-url.js';
import type { RequestOrigin } from './trigger-url.js';

/** How URLs of an answer are built. */
export interface UrlBase {
  readonly origin: RequestOrigin;
  readonly publicUrl: string | null;
}

/** Triggers of a document; `id` is null for one that was never published. */
export const documentTriggers = (
  compiled: CompiledWorkflow,
  published: readonly TriggerRecord[],
  { origin, publicUrl }: UrlBase,
): JsonObject[] =>
  compiled.triggers.map((block) => ({
    id: published.find(({ blockId }) => blockId === block.id)?.id ?? null,
    block: block.name,
    type: block.type,
    url: triggerUrl({ type: block.type, path: triggerPath(triggerConfig(block)) }, origin, publicUrl),
  }));

export const publishedTriggers = (
  triggers: readonly TriggerRecord[],
  { origin, publicUrl }: UrlBase,
): JsonObject[] =>
  triggers.map((trigger) => ({
    id: trigger.id,
    block: trigger.blockName,
    type: trigger.type,
    url: triggerUrl(trigger, origin, publicUrl),
  }));

/** The answer of saving and publishing. */
export const savedView = (
  workflow: WorkflowRecord,
  triggers: readonly JsonObject[],
  problems: readonly Problem[],
): JsonObject => ({
  id: workflow.id,
  name: workflow.name,
  draftVersion: workflow.draftVersion,
  publishedVersion: workflow.publishedVersion,
  triggers: [...triggers],
  problems: problems.map((problem) => ({ ...problem })),
});

/** A workflow in a list. @param changed ids of those whose draft is not what is live */
export const summaryView = (workflow: WorkflowRecord, changed: ReadonlySet<string>): JsonObject => ({
  id: workflow.id,
  name: workflow.name,
  title: workflow.title,
  description: workflow.description,
  draftVersion: workflow.draftVersion,
  publishedVersion: workflow.publishedVersion,
  draftChanged: changed.has(workflow.id),
  updatedBy: workflow.updatedBy,
  createdAt: workflow.createdAt.toISOString(),
  updatedAt: workflow.updatedAt.toISOString(),
});

export const versionView = (version: Omit<WorkflowVersionRecord, 'document'>): JsonObject => ({
  version: version.version,
  note: version.note,
  publishedBy: version.publishedBy,
  publishedAt: version.publishedAt.toISOString(),
  rolledBackFrom: version.rolledBackFrom,
});
