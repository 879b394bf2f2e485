import type { Field, Fields } from '../../../api/catalog.js';
import { isJsonObject } from '../../../api/json.js';
import type { JsonValue } from '../../../api/json.js';
import type { InScope } from './scope.js';

/** One line of the completion. */
export interface ReferenceOption {
  readonly label: string;
  /** Type of the value, or title of the block. */
  readonly detail: string;
  readonly info: string;
  /** What is written in place of what was typed. */
  readonly insert: string;
  /** More follows: the list opens again. */
  readonly goesOn: boolean;
  /** Higher is nearer to the top. */
  readonly boost: number;
}

export interface ReferenceCompletion {
  /** Where what was typed begins. */
  readonly from: number;
  readonly options: readonly ReferenceOption[];
}

const BLOCK = /(?<!\\)<([a-z]\w{0,62})?$/;
const PATH = /(?<!\\)<([a-z]\w{0,62})\.((?:[A-Za-z_]\w*|\.|\[\d+\]|\["[^"\n]*"\])*)$/;
const IDENT = /^[A-Za-z_]\w*$/;

/** `string`, `object or null`, `list of string`. */
export function typeText({ kind, nullable, items }: Field): string {
  const one = kind === 'array' ? (items === undefined ? 'list' : `list of ${items.kind}`) : kind;
  return nullable === true ? `${one} or null` : one;
}

/** The beginning of a value, in one line. */
export function sampleText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/**
 * What may follow `<` at the end of a text: blocks first, then their outputs, key by key. Null where no reference is
 * being written, such as in `a < b`.
 *
 * @param before the text up to the cursor
 */
export function completeReference(before: string, scope: readonly InScope[]): ReferenceCompletion | null {
  const path = PATH.exec(before);
  if (path) {
    const block = scope.find(({ name }) => name === path[1]);
    return block === undefined ? null : completePath(before, path[2] ?? '', block);
  }
  const open = BLOCK.exec(before);
  if (!open) return null;
  const options = scope.map(({ name, title, always }, place) => ({
    label: name,
    detail: always ? title : `${title} · may not have run`,
    info: always ? '' : 'It may not have run on the way here: the reference gets a default.',
    insert: `${name}.`,
    goesOn: true,
    boost: always ? Math.min(place, 90) : -50,
  }));
  return { from: before.length - (open[1] ?? '').length, options };
}

interface At {
  readonly fields: Fields;
  readonly field: Field | null;
  readonly sample: JsonValue | undefined;
}

const keysOf = (path: string): string[] =>
  [...path.matchAll(/([A-Za-z_]\w*)|\[(\d+)\]|\["([^"\n]*)"\]/g)].map(
    ([, ident, index, quoted]) => ident ?? index ?? quoted ?? '',
  );

function follow(keys: readonly string[], block: InScope): At | null {
  let at: At = { fields: block.outputs, field: null, sample: block.sample ?? undefined };
  for (const key of keys) {
    const field: Field | undefined =
      at.field?.kind === 'array'
        ? at.field.items
        : Object.hasOwn(at.fields, key)
          ? at.fields[key]
          : undefined;
    const { sample: outer } = at;
    const sample: JsonValue | undefined = Array.isArray(outer)
      ? (outer as readonly JsonValue[])[Number(key)]
      : isJsonObject(outer)
        ? outer[key]
        : undefined;
    if (field === undefined && sample === undefined) return null;
    at = { fields: field?.fields ?? {}, field: field ?? null, sample };
  }
  return at;
}

/** Fields that are declared; where they are not, the keys that the last value had. */
function inside({ fields, field, sample }: At): readonly (readonly [name: string, field: Field])[] {
  const declared = Object.entries(fields);
  if (declared.length > 0) return declared;
  if (field?.kind === 'array') return [['[0]', field.items ?? { kind: 'json', description: '' }]];
  if (!isJsonObject(sample)) return [];
  return Object.keys(sample).map((name) => [
    name,
    { kind: 'json', description: 'As in the last test.', nullable: true },
  ]);
}

function completePath(before: string, path: string, block: InScope): ReferenceCompletion | null {
  const endsOpen = path === '' || path.endsWith('.');
  const typed = endsOpen ? '' : (/[A-Za-z_]\w*$/.exec(path)?.[0] ?? '');
  const at = follow(keysOf(path.slice(0, path.length - typed.length)), block);
  if (at === null || (!endsOpen && typed === '')) return null;
  const options = inside(at).map(([name, field], place) => {
    const needsDefault = !block.always || field.nullable === true;
    const value = isJsonObject(at.sample) ? at.sample[name] : undefined;
    const fallback = needsDefault ? ' ?? null' : '';
    const key = IDENT.test(name) || name.startsWith('[') ? name : `["${name}"]`;
    return {
      label: name,
      detail: typeText(field),
      info: [field.description, value === undefined ? '' : `Last: ${sampleText(value)}`]
        .filter((part) => part !== '')
        .join('\n'),
      insert: `${key}${fallback}>`,
      goesOn: false,
      boost: -Math.min(place, 90),
    };
  });
  return options.length === 0 ? null : { from: before.length - typed.length, options };
}
