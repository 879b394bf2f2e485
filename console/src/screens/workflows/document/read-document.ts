import { isJsonObject } from '../../../api/json.js';
import type { Block, Edge, WorkflowDocument } from '../../../api/workflows.js';

/** A document that the editor can show, or why it cannot. What its params say is for the server to judge. */
export type ReadDocument = { readonly document: WorkflowDocument } | { readonly fault: string };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function readBlock(value: unknown, place: number): Block | string {
  if (!isJsonObject(value)) return `blocks[${place}] must be an object.`;
  const { name, type, id, params, ...rest } = value;
  if (!isText(name)) return `blocks[${place}] needs a "name".`;
  if (!isText(type)) return `blocks[${place}] ("${name}") needs a "type".`;
  if (id !== undefined && !isText(id)) return `blocks[${place}] ("${name}"): "id" must be text.`;
  if (params !== undefined && !isJsonObject(params))
    return `blocks[${place}] ("${name}"): "params" must be an object.`;
  return { ...rest, id: id ?? name, name, type, params: params ?? {} };
}

function readEdge(value: unknown, place: number): Edge | string {
  if (!isJsonObject(value) || !isText(value['from']) || !isText(value['to']))
    return `edges[${place}] needs "from" and "to", the ids of two blocks.`;
  const { port } = value;
  if (port !== undefined && !isText(port)) return `edges[${place}]: "port" must be text.`;
  return value as unknown as Edge;
}

function readAll<T>(
  value: unknown,
  name: string,
  read: (item: unknown, place: number) => T | string,
): T[] | string {
  if (!Array.isArray(value)) return `"${name}" must be a list.`;
  const items: T[] = [];
  for (const [place, item] of value.entries()) {
    const one = read(item, place);
    if (typeof one === 'string') return one;
    items.push(one);
  }
  return items;
}

/**
 * Reads a document into the shape that the editor works with: ids and params are filled in, two blocks with one id or
 * one name are refused because nothing could be said about either of them.
 */
export function readDocument(value: unknown): ReadDocument {
  if (!isJsonObject(value)) return { fault: 'A workflow is a JSON object.' };
  const { blocks: givenBlocks = [], edges: givenEdges = [], ...rest } = value;
  if (!isText(rest['name'])) return { fault: 'The workflow needs a "name".' };
  const blocks = readAll(givenBlocks, 'blocks', readBlock);
  if (typeof blocks === 'string') return { fault: blocks };
  const edges = readAll(givenEdges, 'edges', readEdge);
  if (typeof edges === 'string') return { fault: edges };
  for (const key of ['id', 'name'] as const) {
    const twice = blocks.find((block, place) => blocks.findIndex((one) => one[key] === block[key]) < place);
    if (twice) return { fault: `Two blocks have the ${key} "${twice[key]}".` };
  }
  return { document: { version: 1, ...rest, name: rest['name'], blocks, edges } };
}

/** A document as text, for the JSON view, export and the clipboard. */
export const documentText = (document: unknown): string => JSON.stringify(document, null, 2);
