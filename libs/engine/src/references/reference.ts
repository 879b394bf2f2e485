import type { JsonValue } from '#sdk';

/** `<agent1.items[0]["a b"] ?? 0>`, read. */
export interface Reference {
  /** Name of the block. */
  readonly block: string;
  /** Output first, then keys and indexes into it; never empty. */
  readonly path: readonly [string, ...(string | number)[]];
  /** What stands in when the value is missing or null; null = there is none, and a missing value is a failure. */
  readonly fallback: { readonly value: JsonValue } | null;
  /** As the author wrote it, for messages. */
  readonly source: string;
}

/** A piece of a template. `start` and `end` are UTF-16 offsets into the source; pieces join without gaps. */
export type TemplatePart = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly text: string } // escapes undone
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'secret'; readonly name: string }
);

/** Something in a template that was meant to be special and cannot be read. */
export interface TemplateProblem {
  readonly offset: number;
  readonly code: 'bad_reference' | 'unknown_reference_block' | 'bad_secret';
  /** `warning`: it may be text that only looks like a reference. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A template, read once. Values that come in later are never read again. */
export interface ParsedTemplate {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly TemplateProblem[];
}
