import type { Catalog, Field, Fields } from '../../../api/catalog.js';
import type { JsonObject, JsonValue } from '../../../api/json.js';
import type { Block } from '../../../api/workflows.js';
import { outputsOf } from '../document/outputs-of.js';
import { renameReferences } from '../document/references.js';
import type { EditorState } from './editor-store.js';

/** A value of the field's kind: its example, or the plainest there is. */
export function sampleValue({ kind, example, nullable, fields }: Field): JsonValue {
  if (example !== undefined) return example;
  if (nullable === true) return null;
  switch (kind) {
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return sampleFields(fields ?? {});
    case 'json':
      return null;
    default:
      return 'test';
  }
}

export const sampleFields = (fields: Fields): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sampleValue(field)]));

/** What to test a block with: for each block it refers to, what that gave last, or something made up. */
export function sampleOutputs(
  { history, samples }: Pick<EditorState, 'history' | 'samples'>,
  catalog: Catalog,
  block: Block,
): JsonObject {
  const before = JSON.stringify(block.params);
  const isNamed = ({ name }: Block): boolean =>
    JSON.stringify(renameReferences(block.params, new Map([[name, `${name}_`]]))) !== before;
  const named = history.present.blocks.filter((one) => one.id !== block.id && isNamed(one));
  return Object.fromEntries(
    named.map((one) => [one.name, samples[one.name] ?? sampleFields(outputsOf(one, catalog))]),
  );
}
