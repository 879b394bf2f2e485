import { InvalidWorkflow } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { didYouMean } from '../nearest-name.js';
import { renameInTemplate } from '../references/rename-in-template.js';
import { isBlockName } from './read-document.js';

const refuse = (pointer: string, code: string, message: string): InvalidWorkflow =>
  new InvalidWorkflow([{ pointer, code, message, severity: 'error' }]);

function rewrite(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => rewrite(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, change)]));
}

/**
 * Renames a block and rewrites every reference to it. The id stays, so edges, and the journals of runs, stay right.
 * Works on drafts too: nothing but names is looked at.
 *
 * @param document as the author wrote it; not changed
 * @throws InvalidWorkflow when there is no such block, or the new name is taken or is none
 */
export function renameBlock(document: JsonObject, from: string, to: string): JsonObject {
  const blocks = (Array.isArray(document['blocks']) ? document['blocks'] : []) as JsonObject[];
  const known = new Set(blocks.map(({ name }) => name).filter((name) => typeof name === 'string'));
  const place = blocks.findIndex(({ name }) => name === from);
  if (place === -1)
    throw refuse('/blocks', 'unknown_block', `There is no block "${from}".${didYouMean(from, known)}`);
  const pointer = `/blocks/${place}/name`;
  if (!isBlockName(to))
    throw refuse(
      pointer,
      'invalid_value',
      `"${to}" is no name for a block: use a-z, 0-9 and _, a letter first, at most 63.`,
    );
  if (to !== from && known.has(to))
    throw refuse(pointer, 'duplicate_name', `Another block has the name "${to}". Choose a different one.`);
  const change = (text: string) => renameInTemplate(text, known, from, to);
  const renamed = blocks.map((block, index) => ({
    ...(index === place && { id: block['id'] ?? from }),
    ...block,
    ...(index === place && { name: to }),
    ...(block['params'] !== undefined && { params: rewrite(block['params'], change) }),
  }));
  return { ...document, blocks: renamed };
}
