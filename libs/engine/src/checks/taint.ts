import type { Problems } from '../problems.js';
import { referencesIn } from '../references/param-node.js';
import type { Reference } from '../references/reference.js';
import type { BoundWorkflow } from './bound-workflow.js';

/** Kinds that can carry an instruction; a number or a truth value cannot. */
const CARRIES_TEXT = new Set(['string', 'text', 'json', 'object', 'array', 'secret', 'select', 'expression']);

/** Follows what callers control through the references of a workflow. */
export class Taint {
  readonly #inputs = new Map<number, boolean>();

  constructor(readonly workflow: BoundWorkflow) {}

  /** True when the value of a reference comes from a caller, directly or through other blocks. */
  isTainted(reference: Reference, user: number): boolean {
    const target = this.workflow.indexOf(reference.block);
    if (target === undefined) return false;
    const { path, from, outputs } = this.workflow.visible(target, reference.path, user);
    const output = Object.hasOwn(outputs, path[0]) ? outputs[path[0]] : undefined;
    if (output?.tainted !== undefined) return output.tainted;
    if (output !== undefined && !CARRIES_TEXT.has(output.kind)) return false;
    const { definition } = this.workflow.at(target);
    if (definition.kind === 'block' && definition.loops === true && from === 'success')
      return this.inputsTainted(target) || this.#bodyTainted(target);
    return this.inputsTainted(target);
  }

  /** True when a param of the block holds a tainted value: what it makes of it is tainted too. */
  inputsTainted(index: number): boolean {
    const known = this.#inputs.get(index);
    if (known !== undefined) return known;
    this.#inputs.set(index, false); // a wrong document may refer in a circle
    const { params } = this.workflow.at(index);
    const tainted = [...referencesIn(params)].some(({ reference }) => this.isTainted(reference, index));
    this.#inputs.set(index, tainted);
    return tainted;
  }

  #bodyTainted(loop: number): boolean {
    return this.workflow.blocks.some((_, index) => {
      if (!this.workflow.loopsAround(index).includes(loop)) return false;
      const { outputs } = this.workflow.at(index);
      return this.inputsTainted(index) || Object.values(outputs).some(({ tainted }) => tainted === true);
    });
  }
}

/** True for a block that goes on by one port or another by what a scan of the caller's text found. */
function branchesOnVerdict(workflow: BoundWorkflow, index: number): boolean {
  const { params, ports } = workflow.at(index);
  if (ports === null || ports.length < 2) return false;
  return [...referencesIn(params)].some(({ reference }) => {
    const target = workflow.indexOf(reference.block);
    if (target === undefined) return false;
    const { outputs, path } = workflow.visible(target, reference.path, index);
    return Object.hasOwn(outputs, path[0]) && outputs[path[0]]?.verdict === true;
  });
}

/** Warns of destructive blocks that act on what a caller wrote, with no review or guardrail before them. */
export function checkTaint(workflow: BoundWorkflow, taint: Taint, problems: Problems): void {
  const reviews = workflow.blocks.flatMap(({ definition }, index) =>
    definition.kind === 'block' && (definition.reviews === true || branchesOnVerdict(workflow, index))
      ? [index]
      : [],
  );
  for (const [index, { params, sideEffects, block }] of workflow.blocks.entries()) {
    if (sideEffects !== 'destructive') continue;
    if (reviews.some((review) => workflow.guarantees.hasSucceeded(review, index))) continue;
    const tainted = [...referencesIn(params)].find(({ reference }) => taint.isTainted(reference, index));
    if (tainted === undefined) continue;
    const message = `${tainted.reference.source} comes from the caller and decides what "${block.name}" does, which cannot be undone. Put a guardrail or a human review on the way to it.`;
    problems.warn(tainted.pointer, 'tainted_destructive', message);
  }
}
