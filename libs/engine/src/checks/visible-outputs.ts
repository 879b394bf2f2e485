import { field, loopOutputs } from '#sdk';
import type { Fields } from '#sdk';

/** What stands under `error` of a block whose error port is connected. */
export const errorOutput = field.object({
  description: 'Why the block failed; only where its error port leads.',
  fields: {
    code: field.string({ description: 'Stable name of the failure.', required: true }),
    message: field.string({ description: 'What happened and what to do.', required: true }),
    attempts: field.number({ description: 'How often the block was tried.', required: true, integer: true }),
  },
});

const { item, index, results, count } = loopOutputs;

/** What a reference can name, from the place where it stands. */
export interface Visible {
  readonly outputs: Fields;
  /** Whose fact makes the value certain. `loop_item`: always there inside the body. */
  readonly from: 'success' | 'failure' | 'loop_item';
  /** The path, with the short forms of the error written out. */
  readonly path: readonly [string, ...(string | number)[]];
}

/** Where a reference stands, seen from the block that it names. */
export interface Place {
  readonly outputs: Fields;
  readonly loops: boolean;
  readonly insideItsBody: boolean;
  readonly errorConnected: boolean;
}

/**
 * Finds which outputs of a block a path can mean: the item inside a loop's body, the results after it, and where the
 * error port is connected `error.code`, `error.message`, `error.attempts`, or in short `code`, `message`, `attempts`.
 */
export function visibleOutputs(path: Visible['path'], place: Place): Visible {
  if (place.insideItsBody) return { outputs: { item, index }, from: 'loop_item', path };
  if (place.errorConnected) {
    const [name] = path;
    if (name === 'error') return { outputs: { error: errorOutput }, from: 'failure', path };
    const short = !Object.hasOwn(place.outputs, name) && ['code', 'message', 'attempts'].includes(name);
    if (short) return { outputs: { error: errorOutput }, from: 'failure', path: ['error', ...path] };
  }
  return { outputs: place.loops ? { results, count } : place.outputs, from: 'success', path };
}
