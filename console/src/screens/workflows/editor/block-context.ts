import { createContext, useContext } from 'react';
import type { JsonValue } from '../../../api/json.js';
import type { PlacedProblem } from '../document/problem-places.js';
import type { InScope } from '../document/scope.js';
import type { ValueFieldProps } from '../fields/field-props.js';

/** What the fields of one block's form work with. */
export interface BlockForm {
  readonly blockId: string;
  readonly isReadOnly: boolean;
  readonly problems: readonly PlacedProblem[];
  /** The blocks that its references can name. */
  readonly scope: () => readonly InScope[];
  /** The input of a field of any kind, for those that hold others. */
  readonly FieldInput: React.ComponentType<ValueFieldProps>;
  /** @param value undefined takes the param away, and with it comes the default */
  readonly set: (pointer: string, value: JsonValue | undefined) => void;
}

export const BlockFormContext = createContext<BlockForm | null>(null);

/** @throws Error outside of a block's form */
export function useBlockForm(): BlockForm {
  const form = useContext(BlockFormContext);
  if (form === null) throw new Error('A field belongs into the form of a block.');
  return form;
}
