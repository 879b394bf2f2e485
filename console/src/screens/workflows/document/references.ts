import { isJsonObject } from '../../../api/json.js';
import type { JsonValue } from '../../../api/json.js';
import type { WorkflowDocument } from '../../../api/workflows.js';

/** One place where a block is referred to. */
export interface ReferencePlace {
  readonly blockId: string;
  readonly blockName: string;
  /** Below the block's params: `/body/answer`. */
  readonly pointer: string;
  /** As it stands there: `<agent1.content>`. */
  readonly text: string;
}

/** JSON pointer segment of a key. */
export const segment = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The keys of a JSON pointer. */
export const keysOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

function* texts(value: JsonValue, pointer = ''): Generator<readonly [pointer: string, text: string]> {
  if (typeof value === 'string') yield [pointer, value];
  else if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly JsonValue[]).entries())
      yield* texts(item, pointer + segment(index));
  } else if (isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, pointer + segment(key));
  }
}

/** Not behind a backslash, which makes the `<` a literal one. */
const opening = (name: string): string => String.raw`(?<!\\)<${name}(?=\.)`;

/** Every place that refers to one of the blocks, from blocks other than these. */
export function findReferences(document: WorkflowDocument, names: ReadonlySet<string>): ReferencePlace[] {
  const found: ReferencePlace[] = [];
  for (const block of document.blocks) {
    if (names.has(block.name)) continue;
    for (const [pointer, text] of texts(block.params)) {
      for (const name of names) {
        for (const match of text.matchAll(new RegExp(`${opening(name)}[^<>\n]{0,200}>?`, 'g')))
          found.push({ blockId: block.id, blockName: block.name, pointer, text: match[0] });
      }
    }
  }
  return found;
}

/** Changes the names in every reference of the value. @param names old to new */
export function renameReferences<T extends JsonValue>(value: T, names: ReadonlyMap<string, string>): T {
  const change = (inner: JsonValue): JsonValue => {
    if (typeof inner === 'string') {
      return inner.replaceAll(/(?<!\\)<([a-z][a-z0-9_]{0,62})(?=\.)/g, (whole, name: string) =>
        names.has(name) ? `<${names.get(name)}` : whole,
      );
    }
    if (Array.isArray(inner)) return (inner as readonly JsonValue[]).map(change);
    if (isJsonObject(inner))
      return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, change(one)]));
    return inner;
  };
  return change(value) as T;
}
