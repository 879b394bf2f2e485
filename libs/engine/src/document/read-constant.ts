import { checkValue } from '#sdk';
import type { Field } from '#sdk';
import { freezeDeep } from '../freeze-json.js';
import type { Problems } from '../problems.js';
import type { ParamNode } from '../references/param-node.js';

/** What reading params needs to know. */
export interface ParamReading {
  /** Names of the workflow's blocks. */
  readonly known: ReadonlySet<string>;
  readonly problems: Problems;
}

/** A constant, checked against its field. */
export function constant(
  value: unknown,
  field: Field,
  pointer: string,
  { problems }: ParamReading,
): ParamNode {
  for (const problem of checkValue(field, value)) problems.misfit(pointer, problem, 'The value');
  return { kind: 'constant', value: freezeDeep(value) };
}
