import type { Field } from '#sdk';
import type { Reference } from './reference.js';

/** A piece of a text param. */
export type TextPiece = string | { readonly reference: Reference } | { readonly secret: string };

/**
 * A param of the document, read against its field: constants in the form in which `run` receives them, the rest
 * with its references found. `pointer` is absolute.
 */
export type ParamNode =
  | { readonly kind: 'constant'; readonly value: unknown }
  /** Exactly one reference: the value itself. */
  | { readonly kind: 'whole'; readonly reference: Reference; readonly field: Field; readonly pointer: string }
  /** Text with something in it. `marked`: arrives as MarkedText. `source` is what the author wrote. */
  | {
      readonly kind: 'text';
      readonly marked: boolean;
      readonly pieces: readonly TextPiece[];
      readonly source: string;
      readonly pointer: string;
    }
  | {
      readonly kind: 'expression';
      readonly source: string;
      readonly bindings: readonly { readonly name: string; readonly reference: Reference }[];
      readonly pointer: string;
    }
  | { readonly kind: 'list'; readonly items: readonly ParamNode[] }
  | { readonly kind: 'record'; readonly entries: readonly RecordEntry[] };

/** `field` is set where the object's keys are declared: null then means "not given". */
export interface RecordEntry {
  readonly key: string;
  readonly node: ParamNode;
  readonly field: Field | null;
}

/** A place where a value of another block is used. */
export interface ReferenceUse {
  readonly reference: Reference;
  readonly pointer: string;
  /** Set when the param is exactly this reference: what the value must fit. */
  readonly field: Field | null;
}

/** Every reference below a node, in order. */
export function* referencesIn(node: ParamNode): Generator<ReferenceUse> {
  if (node.kind === 'whole') yield { reference: node.reference, pointer: node.pointer, field: node.field };
  else if (node.kind === 'text') {
    for (const piece of node.pieces)
      if (typeof piece === 'object' && 'reference' in piece)
        yield { reference: piece.reference, pointer: node.pointer, field: null };
  } else if (node.kind === 'expression')
    for (const { reference } of node.bindings) yield { reference, pointer: node.pointer, field: null };
  else if (node.kind === 'list') for (const item of node.items) yield* referencesIn(item);
  else if (node.kind === 'record') for (const { node: inner } of node.entries) yield* referencesIn(inner);
}

/** Every secret below a node. */
export function* secretsIn(node: ParamNode): Generator<{ name: string; pointer: string }> {
  if (node.kind === 'text') {
    for (const piece of node.pieces)
      if (typeof piece === 'object' && 'secret' in piece) yield { name: piece.secret, pointer: node.pointer };
  } else if (node.kind === 'list') for (const item of node.items) yield* secretsIn(item);
  else if (node.kind === 'record') for (const { node: inner } of node.entries) yield* secretsIn(inner);
}

/**
 * The value as far as it is known at save: expressions without bindings, secrets as they are written. Undefined when
 * a reference stands anywhere in it.
 */
export function staticValue(node: ParamNode): unknown {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'whole':
      return undefined;
    case 'text': {
      if (node.pieces.some((piece) => typeof piece === 'object' && 'reference' in piece)) return undefined;
      return node.marked
        ? { text: node.source, parts: [{ text: node.source, tainted: false }] }
        : node.source;
    }
    case 'expression':
      return { source: node.source, bindings: {} };
    case 'list': {
      const items = node.items.map(staticValue);
      return items.includes(undefined) ? undefined : items;
    }
    default: {
      const entries: [string, unknown][] = [];
      for (const { key, node: inner } of node.entries) {
        const value = staticValue(inner);
        if (value === undefined) return undefined;
        entries.push([key, value]);
      }
      return Object.fromEntries(entries);
    }
  }
}
