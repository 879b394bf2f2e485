import type { JsonObject, JsonValue } from '#sdk';

/**
 * Where references find values while a run executes: one scope for the workflow, and one for each round of a loop
 * around the blocks of its body.
 */
export interface ValueScope {
  /** Outputs by slot; undefined = has not finished. */
  readonly values: readonly (JsonObject | undefined)[];
  /** The round's item and its place; undefined outside of loops. */
  readonly round: { readonly item: JsonValue; readonly index: number } | undefined;
  readonly parent: ValueScope | null;
}
