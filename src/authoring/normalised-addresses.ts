import type { JsonObject, JsonValue, Problem } from '#sdk';
import { normaliseAllowListEntry } from '#security';
import { replaceAt } from './literal-secrets.js';
import { documentWarning } from './workflow-problem.js';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/**
 * The document with the addresses of its triggers (the blocks that no edge leads to) as they are compared: without host
 * bits (B-07). What is no address stays; the check of the document refuses it.
 *
 * @returns the same document when nothing differs; one warning `address_normalised` for each entry that does
 */
export function normaliseAddresses(document: JsonObject): {
  readonly document: JsonObject;
  readonly problems: readonly Problem[];
} {
  const entered = new Set(listOf(document['edges']).map((edge) => (isObject(edge) ? edge['to'] : null)));
  const entries = new Map<string, JsonValue>();
  const problems: Problem[] = [];
  for (const [at, block] of listOf(document['blocks']).entries()) {
    if (!isObject(block) || !isObject(block['params']) || entered.has(block['id'])) continue;
    for (const [index, text] of listOf(block['params']['ipAllowList']).entries()) {
      const read = typeof text === 'string' ? normaliseAllowListEntry(text) : null;
      if (!read?.ok || read.notice === null) continue;
      const pointer = `/blocks/${at}/params/ipAllowList/${index}`;
      entries.set(pointer, read.entry);
      problems.push(documentWarning(pointer, 'address_normalised', read.notice));
    }
  }
  return { document: entries.size === 0 ? document : replaceAt(document, entries), problems };
}
