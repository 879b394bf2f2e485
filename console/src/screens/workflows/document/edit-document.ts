import type { CatalogEntry } from '../../../api/catalog.js';
import { isJsonObject } from '../../../api/json.js';
import type { JsonObject, JsonValue } from '../../../api/json.js';
import type { Block, Edge, WorkflowDocument } from '../../../api/workflows.js';
import { freshId, freshName } from './fresh-names.js';
import { keysOf, renameReferences } from './references.js';

export const portOf = ({ port = 'output' }: Edge): string => port;

export const isSameEdge = (a: Edge, b: Edge): boolean =>
  a.from === b.from && a.to === b.to && portOf(a) === portOf(b);

/** The required params that have a value nobody has to think of: an empty one, which the check then asks for. */
const firstParams = ({ params }: CatalogEntry, workflow: string): JsonObject =>
  Object.fromEntries(
    Object.entries(params)
      .filter(([, { required }]) => required === true)
      .map(([name, field]) => [name, firstValue(name, field.kind, workflow)]),
  );

function firstValue(name: string, kind: string, workflow: string): JsonValue {
  if (name === 'path') return workflow;
  if (kind === 'array') return [];
  if (kind === 'object') return {};
  return '';
}

/** Adds a block of a kind. @returns the document and the new block's id */
export function addBlock(
  document: WorkflowDocument,
  entry: CatalogEntry,
): { readonly document: WorkflowDocument; readonly id: string } {
  const block: Block = {
    id: freshId(document),
    name: freshName(document, entry.type.replaceAll('_', '')),
    type: entry.type,
    params: firstParams(entry, document.name),
  };
  return { document: { ...document, blocks: [...document.blocks, block] }, id: block.id };
}

/** Removes blocks and the edges at them. References to them stay as they are written, and become problems. */
export const removeBlocks = (
  { blocks, edges, ...rest }: WorkflowDocument,
  ids: ReadonlySet<string>,
): WorkflowDocument => ({
  ...rest,
  blocks: blocks.filter(({ id }) => !ids.has(id)),
  edges: edges.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
});

/** An edge more; the document itself when it has it already. */
export function connect(document: WorkflowDocument, { from, to, port }: Edge): WorkflowDocument {
  const edge: Edge = port === undefined || port === 'output' ? { from, to } : { from, to, port };
  if (document.edges.some((one) => isSameEdge(one, edge))) return document;
  return { ...document, edges: [...document.edges, edge] };
}

export const disconnect = (document: WorkflowDocument, edge: Edge): WorkflowDocument => ({
  ...document,
  edges: document.edges.filter((one) => !isSameEdge(one, edge)),
});

/** Changes one block. */
export const changeBlock = (
  document: WorkflowDocument,
  id: string,
  change: (block: Block) => Block,
): WorkflowDocument => ({
  ...document,
  blocks: document.blocks.map((block) => (block.id === id ? change(block) : block)),
});

function setAt(value: JsonValue | undefined, keys: readonly string[], set: JsonValue | undefined): JsonValue {
  const [key, ...rest] = keys;
  if (key === undefined) return set ?? null;
  if (Array.isArray(value)) {
    const items = [...(value as readonly JsonValue[])];
    if (rest.length === 0 && set === undefined) items.splice(Number(key), 1);
    else items[Number(key)] = setAt(items[Number(key)], rest, set);
    return items;
  }
  const object = isJsonObject(value) ? value : {};
  if (rest.length > 0 || set !== undefined) return { ...object, [key]: setAt(object[key], rest, set) };
  const { [key]: _left, ...without } = object;
  return without;
}

/** Sets a param, or one inside of it. @param value undefined takes it away, and with it comes the default */
export const setParam = (
  document: WorkflowDocument,
  id: string,
  pointer: string,
  value: JsonValue | undefined,
): WorkflowDocument =>
  changeBlock(document, id, (block) => ({
    ...block,
    params: setAt(block.params, keysOf(pointer), value) as JsonObject,
  }));

/** Renames a block and every reference to it; the same as the server's, for a draft that it does not have yet. */
export function renameBlock(document: WorkflowDocument, id: string, to: string): WorkflowDocument {
  const from = document.blocks.find((block) => block.id === id)?.name;
  if (from === undefined) return document;
  const names = new Map([[from, to]]);
  return {
    ...document,
    blocks: document.blocks.map((block) => ({
      ...block,
      name: block.id === id ? to : block.name,
      params: renameReferences(block.params, names),
    })),
  };
}
