import { BlockFailure, checkFields, fillParams } from '#sdk';
import type { Field, Fields, JsonObject, JsonValue, TextPart } from '#sdk';
import { secretsIn } from '../references/param-node.js';
import type { ParamNode, RecordEntry, TextPiece } from '../references/param-node.js';
import type { SecretSource } from '../run/secret-source.port.js';
import type { CompiledReference } from './compile-reference.js';
import type { ValueScope } from './value-scope.js';

/** Params, ready to be resolved for each block run. */
export interface CompiledParams {
  /** True when every run gets the same value, frozen. */
  readonly constant: boolean;
  /** Sorted, without repeats. */
  readonly secretNames: readonly string[];
  /** @throws BlockFailure `missing_value`, `missing_secret`, `invalid_param` */
  resolve(scope: ValueScope, secrets: SecretSource): JsonObject;
}

/** Makes a compiled reference of a parsed one, and says whether it is tainted. */
export type ReferenceCompiler = (
  node: Extract<TextPiece, { reference: unknown }>['reference'],
) => CompiledReference;

type Resolve = (scope: ValueScope, secrets: SecretSource) => unknown;

const asText = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

function secretValue(secrets: SecretSource, name: string): string {
  const value = secrets.get(name);
  if (value === undefined)
    throw new BlockFailure(
      'missing_secret',
      `The secret "${name}" does not exist. Store it with PUT /api/v1/secrets/${name}, or correct its name.`,
    );
  return value;
}

function compilePieces(
  pieces: readonly TextPiece[],
  compile: ReferenceCompiler,
): ((scope: ValueScope, secrets: SecretSource) => TextPart)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') {
      const part = Object.freeze({ text: piece, tainted: false });
      return () => part;
    }
    if ('secret' in piece)
      return (_, secrets) => ({ text: secretValue(secrets, piece.secret), tainted: false });
    const { read, tainted } = compile(piece.reference);
    return (scope) => ({ text: asText(read(scope)), tainted });
  });
}

function compileText(
  { pieces, marked }: Extract<ParamNode, { kind: 'text' }>,
  compile: ReferenceCompiler,
): Resolve {
  const compiled = compilePieces(pieces, compile);
  return (scope, secrets) => {
    const parts = compiled.map((piece) => piece(scope, secrets)).filter(({ text }) => text !== '');
    const text = parts.length === 1 ? (parts[0]?.text ?? '') : parts.map((part) => part.text).join('');
    return marked ? { text, parts } : text;
  };
}

/** A whole value keeps its type, except that a string param gets text. Null is left to the field around it. */
function compileWhole(
  { reference, field }: Extract<ParamNode, { kind: 'whole' }>,
  compile: ReferenceCompiler,
): Resolve {
  const { read } = compile(reference);
  if (field.kind === 'string' || field.kind === 'secret')
    return (scope) => {
      const value = read(scope);
      return value === null ? null : asText(value);
    };
  return read;
}

function compileRecord(entries: readonly RecordEntry[], compile: ReferenceCompiler): Resolve {
  const compiled = entries.map(({ key, node, field }) => ({
    key,
    field,
    resolve: compileNode(node, compile),
  }));
  return (scope, secrets) => {
    const record: Record<string, unknown> = {};
    for (const { key, field, resolve } of compiled) {
      const value = resolve(scope, secrets);
      // Null stands for "not given" where the field does not want a null; the default then takes its place.
      if (value === null && field !== null && field.kind !== 'json' && field.nullable !== true)
        setDefault(record, key, field);
      else if (key === '__proto__')
        Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
      else record[key] = value;
    }
    return record;
  };
}

function setDefault(record: Record<string, unknown>, key: string, field: Field): void {
  const { [key]: value } = fillParams({ [key]: field }, {}).params;
  if (value !== undefined) record[key] = value;
}

function compileNode(node: ParamNode, compile: ReferenceCompiler): Resolve {
  switch (node.kind) {
    case 'constant':
      return () => node.value;
    case 'whole':
      return compileWhole(node, compile);
    case 'text':
      return compileText(node, compile);
    case 'expression': {
      const { source } = node;
      const bindings = node.bindings.map(({ name, reference }) => ({ name, read: compile(reference).read }));
      return (scope) => ({
        source,
        bindings: Object.fromEntries(bindings.map(({ name, read }) => [name, read(scope)])),
      });
    }
    case 'list': {
      const items = node.items.map((item) => compileNode(item, compile));
      return (scope, secrets) => items.map((item) => item(scope, secrets));
    }
    default:
      return compileRecord(node.entries, compile);
  }
}

/** Fills in the defaults inside objects and lists that came by a reference as a whole. */
function fillInside(fields: Fields, entries: readonly RecordEntry[], params: Record<string, unknown>): void {
  for (const { key, node, field } of entries) {
    if (node.kind !== 'whole' || field === null || params[key] === undefined) continue;
    if (field.kind === 'object' || field.kind === 'array')
      params[key] = fillParams({ [key]: fields[key] ?? field }, { [key]: params[key] }).params[key];
  }
}

/** Compiles the params of one block. `fields` are those of its definition. */
export function compileParams(node: ParamNode, fields: Fields, compile: ReferenceCompiler): CompiledParams {
  const secretNames = [...new Set([...secretsIn(node)].map(({ name }) => name))].toSorted();
  if (node.kind === 'constant')
    return { constant: true, secretNames, resolve: () => node.value as JsonObject };
  const entries = node.kind === 'record' ? node.entries : [];
  const dynamic: Fields = Object.fromEntries(
    entries.flatMap(({ key, node: inner, field }) =>
      field === null || inner.kind === 'constant' ? [] : [[key, field]],
    ),
  );
  const resolve = compileNode(node, compile);
  return {
    constant: false,
    secretNames,
    resolve: (scope, secrets) => {
      const params = resolve(scope, secrets) as Record<string, unknown>;
      fillInside(fields, entries, params);
      const [problem] = checkFields(dynamic, pick(params, dynamic), 'refuse');
      if (problem !== undefined)
        throw new BlockFailure('invalid_param', `The param ${problem.pointer.slice(1)} ${problem.message}`, {
          details: { pointer: problem.pointer, code: problem.code },
        });
      return params as JsonObject;
    },
  };
}

function pick(params: Record<string, unknown>, fields: Fields): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) picked[key] = params[key];
  return picked;
}
