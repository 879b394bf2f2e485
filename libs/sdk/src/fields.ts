import { noteDefinedAt } from './defined-at.js';
import type { Expression, MarkedText } from './expression.js';
import type { JsonObject, JsonValue } from './json.js';

/** What every field says of itself; the catalog, the editor's form, completion and the docs read it. */
export interface FieldInfo {
  /** One sentence, shown to authors. Every field has one: an undocumented field refuses to boot. */
  readonly description: string;
  /** For params: the author must give it. For outputs: it is always present. Default false for params. */
  readonly required?: boolean;
  /** Outputs only: the value may be null. */
  readonly nullable?: boolean;
  /** Outputs only: the value comes from a caller and keeps the taint mark through references. */
  readonly tainted?: boolean;
  /** Outputs only: it says whether a text looks like an attack, so a block that branches on it is a guardrail. */
  readonly verdict?: boolean;
  /** An example value for docs and samples. */
  readonly example?: JsonValue;
}

/** The kinds of field. Params of every kind may hold references unless said otherwise. */
export type FieldKind =
  | 'string'
  | 'text' // a template whose pieces keep their taint mark: arrives as MarkedText
  | 'number'
  | 'boolean'
  | 'select' // one of `options`; no references
  | 'secret' // `{{secrets.NAME}}` (or a template around one); never logged, never journalled
  | 'expression' // arrives as Expression
  | 'json'
  | 'object'
  | 'array';

/** One field: its kind, its documentation, and (at type level only) the type of its value. */
export interface Field<
  T = unknown,
  K extends FieldKind = FieldKind,
  R extends boolean = boolean,
> extends FieldInfo {
  readonly kind: K;
  readonly required?: R;
  readonly default?: T;
  readonly options?: readonly string[]; // select
  readonly language?: 'cel' | 'jsonata' | 'javascript'; // expression
  readonly minimum?: number; // number
  readonly maximum?: number; // number
  readonly integer?: boolean; // number
  readonly minLength?: number; // string
  readonly maxLength?: number; // string
  readonly pattern?: string; // string: a RegExp source without backtracking traps
  readonly fields?: Fields; // object: the known keys; absent = any
  readonly items?: Field; // array
  /** False: the value must be written out by the author; a reference in it is a problem. Default true. */
  readonly references?: boolean;
  /** Type level only; never set. */
  readonly __type?: T;
}

/** Named fields: the params or the outputs of a definition. */
export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript type of one field's value. */
export type ValueOf<F> = F extends Field<infer T> ? T : never;

type Given<P extends Fields> = {
  [N in keyof P]: P[N] extends { required: true } ? N : P[N] extends { default: unknown } ? N : never;
}[keyof P];

/** What `run` receives: required fields and fields with a default are always there. */
export type ParamsOf<P extends Fields> = { readonly [N in Given<P>]: ValueOf<P[N]> } & {
  readonly [N in Exclude<keyof P, Given<P>>]?: ValueOf<P[N]>;
};

/** What `run` must return. A nullable output may be null; every output must be there. */
export type OutputsOf<O extends Fields> = {
  -readonly [N in keyof O]: O[N] extends { nullable: true } ? ValueOf<O[N]> | null : ValueOf<O[N]>;
};

type Spec<T, X = unknown> = FieldInfo & { readonly default?: T; readonly references?: boolean } & X;
type Made<T, K extends FieldKind, S> = Field<T, K> & Readonly<S>;

function make<K extends FieldKind>(kind: K) {
  return function made(spec: FieldInfo): Field<never, K> {
    const one = { kind, ...spec };
    // Only where it will be asked for: such a field refuses to boot, and the refusal names the line.
    const isDocumented = typeof spec.description === 'string' && spec.description.trim() !== '';
    return Object.freeze(isDocumented ? one : noteDefinedAt(one, made, 1)) as Field<never, K>;
  };
}

/**
 * Makes fields. One declaration gives the TypeScript type, validation, catalog, form, completion and docs.
 *
 * @example
 * params: { url: field.string({ description: 'Absolute URL.', required: true }) }
 */
export const field = {
  /** Text. In params, references inside longer text become strings (values other than strings: JSON). */
  string: <const S extends Spec<string, { minLength?: number; maxLength?: number; pattern?: string }>>(
    spec: S,
  ) => make('string')(spec) as unknown as Made<string, 'string', S>,
  /** Text whose pieces keep their taint mark; for prompts. Arrives as {@link MarkedText}. Params only. */
  text: <const S extends Spec<MarkedText | string>>(spec: S) =>
    make('text')(spec) as unknown as Made<
      MarkedText,
      'text',
      Omit<S, 'default'> & (S extends { default: string } ? { default: MarkedText } : unknown)
    >,
  number: <const S extends Spec<number, { minimum?: number; maximum?: number; integer?: boolean }>>(
    spec: S,
  ) => make('number')(spec) as unknown as Made<number, 'number', S>,
  boolean: <const S extends Spec<boolean>>(spec: S) =>
    make('boolean')(spec) as unknown as Made<boolean, 'boolean', S>,
  /** One of a fixed list. Params only; holds no references. */
  select: <const V extends string, const S extends FieldInfo & { options: readonly V[]; default?: V }>(
    spec: S,
  ) => make('select')(spec) as unknown as Made<S['options'][number], 'select', S>,
  /** A secret by reference: `{{secrets.NAME}}`. The value reaches `run` and nothing else. Params only. */
  secret: <const S extends Spec<string>>(spec: S) =>
    make('secret')(spec) as unknown as Made<string, 'secret', S>,
  /** An author's expression; its references arrive as bindings. Params only. */
  expression: <const S extends FieldInfo & { language: 'cel' | 'jsonata' | 'javascript' }>(spec: S) =>
    make('expression')(spec) as unknown as Made<Expression, 'expression', S>,
  /** Any JSON value; references may stand anywhere inside it. */
  json: <const S extends Spec<JsonValue>>(spec: S) =>
    make('json')(spec) as unknown as Made<JsonValue, 'json', S>,
  /** A JSON object; with `fields`, the keys that it has and their types. */
  object: <const S extends Spec<JsonObject, { fields?: Fields }>>(spec: S) =>
    make('object')(spec) as unknown as Made<
      S extends { fields: infer F extends Fields } ? ParamsOf<F> : JsonObject,
      'object',
      S
    >,
  /** A list; `items` says of what. */
  array: <const S extends Spec<readonly JsonValue[], { items: Field }>>(spec: S) =>
    make('array')(spec) as unknown as Made<ValueOf<S['items']>[], 'array', S>,
};
