import { BlockFailure } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';

/** One entry of an agent's list of tools, read and checked. MCP servers are opened by the agent itself. */
export interface ToolEntry {
  readonly kind: 'block' | 'workflow' | 'http';
  /** Type of the block, or name of the workflow; null for an HTTP request. */
  readonly target: string | null;
  /** What the author calls the tool; null = by its target. */
  readonly name: string | null;
  /** What the model is told that it does; null = what the block or workflow says of itself. */
  readonly description: string | null;
  /** Params that the author fixed; the model does not see them. */
  readonly preset: JsonObject;
}

const KINDS = ['block', 'workflow', 'http'] as const;
const KEYS: Readonly<Record<ToolEntry['kind'], readonly string[]>> = {
  block: ['block', 'params', 'name', 'description', 'approval'],
  workflow: ['workflow', 'name', 'description', 'approval'],
  http: ['http', 'name', 'description', 'approval'],
};
const EXAMPLES =
  '{ "block": "http_request", "params": {...} }, { "workflow": "name" }, { "http": { "url": "..." }, "name": "..." } or { "mcp": { "url": "..." } }';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const invalid = (message: string): BlockFailure => new BlockFailure('tools_invalid', message);

function textOf(entry: JsonObject, key: string): string | null {
  const value = entry[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value === '')
    throw invalid(`\`${key}\` of a tool must be a text, not ${JSON.stringify(value)}.`);
  return value;
}

function presetOf(entry: JsonObject, key: string): JsonObject {
  const value = entry[key] ?? {};
  if (!isObject(value)) throw invalid(`\`${key}\` of a tool must be an object of params.`);
  return value;
}

/** @throws BlockFailure `tools_invalid` naming what is wrong with the entry */
export function readToolEntry(entry: JsonValue): ToolEntry {
  if (!isObject(entry)) throw invalid(`A tool must be an object: ${EXAMPLES}.`);
  const kinds = KINDS.filter((each) => entry[each] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw invalid(`A tool is one of ${EXAMPLES}.`);
  const unknown = Object.keys(entry).find((key) => !KEYS[kind].includes(key));
  if (unknown !== undefined)
    throw invalid(`A tool of kind "${kind}" has no "${unknown}". Known: ${KEYS[kind].join(', ')}.`);
  const about = { kind, name: textOf(entry, 'name'), description: textOf(entry, 'description') };
  if (kind !== 'http')
    return {
      ...about,
      target: textOf(entry, kind),
      preset: kind === 'block' ? presetOf(entry, 'params') : {},
    };
  if (about.name === null) throw invalid('A tool of kind "http" needs a "name" by which the model calls it.');
  return { ...about, target: null, preset: presetOf(entry, 'http') };
}
