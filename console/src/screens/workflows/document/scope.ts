import type { Catalog, Field, Fields } from '../../../api/catalog.js';
import type { JsonObject } from '../../../api/json.js';
import type { Block, WorkflowDocument } from '../../../api/workflows.js';
import { reachable } from './block-order.js';
import { portOf } from './edit-document.js';
import { outputsOf } from './outputs-of.js';

/** A block that a reference can name, from where it stands. */
export interface InScope {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly outputs: Fields;
  /** False: it may not have run, so that a reference to it needs a default. */
  readonly always: boolean;
  /** What it gave when it ran last, in a test. */
  readonly sample: JsonObject | null;
}

const LOOP_ITEM = new Set(['item', 'index']);

const errorField: Field = {
  kind: 'object',
  description: 'Why the block failed; only where its error port leads.',
  fields: {
    code: { kind: 'string', description: 'Stable name of the failure.', required: true },
    message: { kind: 'string', description: 'What happened and what to do.', required: true },
    attempts: { kind: 'number', description: 'How often the block was tried.', required: true },
  },
};

const only = (fields: Fields, keep: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => keep(name)));

/** Blocks that every way from a trigger to the target goes through: those without which it cannot be reached. */
function isOnEveryWay(
  document: WorkflowDocument,
  starts: readonly string[],
  id: string,
  target: string,
): boolean {
  if (starts.includes(id)) return starts.length === 1;
  const without = document.edges.filter(({ from, to }) => from !== id && to !== id);
  return !reachable(without, starts).has(target);
}

/** Joins wait for all that lead to them: a block in front of the target runs unless a branch left it out. */
function branchesIn({ edges }: WorkflowDocument, ids: ReadonlySet<string>): boolean {
  return edges.some((edge) => ids.has(edge.from) && !['output', 'each', 'done'].includes(portOf(edge)));
}

/** The blocks that can be referred to from a block's params, in the order of the document. */
export function scopeOf(
  document: WorkflowDocument,
  catalog: Catalog,
  targetId: string,
  samples: Readonly<Record<string, JsonObject>>,
): readonly InScope[] {
  const { blocks, edges } = document;
  const starts = blocks.filter(({ type }) => catalog.get(type)?.kind === 'trigger').map(({ id }) => id);
  const before = blocks.filter(({ id }) => id !== targetId && reachable(edges, [id]).has(targetId));
  const beforeIds = new Set(before.map(({ id }) => id));
  const hasBranches = branchesIn(document, beforeIds) || starts.filter((id) => beforeIds.has(id)).length > 1;
  return before.map((block) => {
    const entry = catalog.get(block.type);
    return {
      name: block.name,
      type: block.type,
      title: entry?.title ?? block.type,
      outputs: visibleFrom(document, catalog, block, targetId),
      always: !hasBranches || isOnEveryWay(document, starts, block.id, targetId),
      sample: samples[block.name] ?? null,
    };
  });
}

/** Inside a loop's body its item can be seen, behind it its results; where the error port leads, the error. */
function visibleFrom(document: WorkflowDocument, catalog: Catalog, block: Block, targetId: string): Fields {
  const outputs = outputsOf(block, catalog);
  const leads = (port: string): boolean => {
    const heads = document.edges.filter((edge) => edge.from === block.id && portOf(edge) === port);
    const ends = heads.map(({ to }) => to);
    const beyond = document.edges.filter(({ from, to }) => from !== block.id && to !== block.id);
    return ends.includes(targetId) || reachable(beyond, ends).has(targetId);
  };
  if (catalog.get(block.type)?.loops === true) {
    const isInside = leads('each');
    return only(outputs, (name) => LOOP_ITEM.has(name) === isInside);
  }
  return leads('error') ? { ...outputs, error: errorField } : outputs;
}
