import type { DocumentProblem } from '../../../api/api-error.js';
import type { WorkflowDocument } from '../../../api/workflows.js';
import { keysOf, segment } from './references.js';

/** A finding of the server's check, and which block and param it is about. */
export interface PlacedProblem extends DocumentProblem {
  /** Null: it is about the workflow, or about an edge without a block. */
  readonly blockId: string | null;
  readonly blockName: string | null;
  /** Below the block's params; null when it is about the block itself. */
  readonly param: string | null;
}

/** Finds the block of each pointer: `/blocks/1/params/prompt` is the param `/prompt` of the second block. */
export const placeProblems = (
  problems: readonly DocumentProblem[],
  { blocks, edges }: WorkflowDocument,
): readonly PlacedProblem[] =>
  problems.map((problem) => {
    const [list, index, part, ...rest] = keysOf(problem.pointer);
    const edge = list === 'edges' ? edges[Number(index)] : undefined;
    const block =
      list === 'blocks' ? blocks[Number(index)] : edge && blocks.find(({ id }) => id === edge.from);
    const param =
      list === 'blocks' && part === 'params' && rest.length > 0 ? rest.map(segment).join('') : null;
    return { ...problem, blockId: block?.id ?? null, blockName: block?.name ?? null, param };
  });

/** Those about a param or anything inside it. */
export const problemsAt = (problems: readonly PlacedProblem[], pointer: string): readonly PlacedProblem[] =>
  problems.filter(({ param }) => param === pointer || (param?.startsWith(`${pointer}/`) ?? false));

export const hasErrors = (problems: readonly DocumentProblem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
