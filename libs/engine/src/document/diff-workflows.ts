import { pointerSegment } from '#sdk';
import type { JsonValue } from '#sdk';
import type { DocumentBlock, DocumentEdge, WorkflowDocument } from './workflow-document.js';

/** One value that differs. `null` on a side where there is nothing; pointers are relative to what they belong to. */
export interface ChangedValue {
  readonly pointer: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** A block that differs. Blocks are the same when their ids are: a renamed one has changed, not gone. */
export interface ChangedBlock {
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly renamedFrom: string | null;
  /** Empty for added and removed blocks. */
  readonly values: readonly ChangedValue[];
}

/** What changed from one document to another. Everything empty = they do the same. */
export interface WorkflowDiff {
  /** Title, description and the like. */
  readonly settings: readonly ChangedValue[];
  readonly blocks: readonly ChangedBlock[];
  readonly edges: { readonly added: readonly DocumentEdge[]; readonly removed: readonly DocumentEdge[] };
}

type Comparable = JsonValue | undefined;

const isRecord = (value: Comparable): value is Record<string, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* changes(before: Comparable, after: Comparable, pointer = ''): Generator<ChangedValue> {
  if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changes(before[key], after[key], pointer + pointerSegment(key));
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, item] of before.entries())
      yield* changes(item, after[index], pointer + pointerSegment(index));
  } else if (JSON.stringify(before) !== JSON.stringify(after))
    yield { pointer, before: before ?? null, after: after ?? null };
}

/** What a block is told: everything but who it is. Through JSON, so that it can be walked as such. */
const asJson = ({ type, params, retry, timeoutMs }: DocumentBlock): JsonValue =>
  JSON.parse(JSON.stringify({ type, params, retry, timeoutMs })) as JsonValue;

function diffBlock(before: DocumentBlock | undefined, after: DocumentBlock | undefined): ChangedBlock[] {
  const block = after ?? before;
  if (block === undefined) return [];
  const { id, name } = block;
  if (before === undefined) return [{ id, name, change: 'added', renamedFrom: null, values: [] }];
  if (after === undefined) return [{ id, name, change: 'removed', renamedFrom: null, values: [] }];
  const values = [...changes(asJson(before), asJson(after))];
  const renamedFrom = before.name === after.name ? null : before.name;
  return values.length === 0 && renamedFrom === null
    ? []
    : [{ id, name, change: 'changed', renamedFrom, values }];
}

const edgeKey = ({ from, port, to }: DocumentEdge): string => JSON.stringify([from, port, to]);

/** Compares two documents as `readDocument` gives them; the order of blocks and edges does not count. */
export function diffWorkflows(before: WorkflowDocument, after: WorkflowDocument): WorkflowDiff {
  const old = new Map(before.blocks.map((block) => [block.id, block]));
  const fresh = new Map(after.blocks.map((block) => [block.id, block]));
  const settingsOf = ({ name, title, description }: WorkflowDocument): JsonValue => ({
    name,
    title: title ?? null,
    description: description ?? null,
  });
  const oldEdges = new Set(before.edges.map(edgeKey));
  const freshEdges = new Set(after.edges.map(edgeKey));
  return {
    settings: [...changes(settingsOf(before), settingsOf(after))],
    blocks: [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) =>
      diffBlock(old.get(id), fresh.get(id)),
    ),
    edges: {
      added: after.edges.filter((edge) => !oldEdges.has(edgeKey(edge))),
      removed: before.edges.filter((edge) => !freshEdges.has(edgeKey(edge))),
    },
  };
}
