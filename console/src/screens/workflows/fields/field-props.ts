import type { Field } from '../../../api/catalog.js';
import type { JsonValue } from '../../../api/json.js';

/** A param in the form of a block. */
export interface FieldProps {
  readonly name: string;
  readonly field: Field;
  /** Below the block's params. */
  readonly pointer: string;
}

export type ValueFieldProps = FieldProps & { readonly value: JsonValue | undefined };
