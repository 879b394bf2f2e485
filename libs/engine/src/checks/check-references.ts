import { checkValue } from '#sdk';
import type { Problems } from '../problems.js';
import { referencesIn } from '../references/param-node.js';
import type { ReferenceUse } from '../references/param-node.js';
import type { BoundWorkflow } from './bound-workflow.js';
import { fits, typeAtPath } from './output-type.js';
import type { Visible } from './visible-outputs.js';

/** One use of a reference: `user` is the place of the block that uses it, `target` of the one it names. */
interface Site {
  readonly workflow: BoundWorkflow;
  readonly user: number;
  readonly target: number;
  readonly use: ReferenceUse;
  readonly problems: Problems;
}

/** True when a value from `target` can be there when `user` starts; says why not otherwise. */
function checkOrder({ workflow, user, target, use, problems }: Site): boolean {
  const { source, block: name } = use.reference;
  const own = workflow.at(user).block.name;
  const around = workflow.loopsAround(user);
  const hidden = workflow.loopsAround(target).find((loop) => !around.includes(loop));
  if (user === target)
    problems.error(use.pointer, 'not_upstream', `${source}: "${own}" cannot use its own outputs.`);
  else if (hidden !== undefined) {
    const loop = workflow.at(hidden).block.name;
    const message = `${source}: "${name}" runs inside the loop "${loop}", once for each item. Outside of it use <${loop}.results>.`;
    problems.error(use.pointer, 'not_visible', message);
  } else if (!workflow.guarantees.isAncestor(target, user)) {
    const message = `${source}: "${name}" does not run before "${own}". Lead an edge from "${name}" towards "${own}", or use a block that runs before.`;
    problems.error(use.pointer, 'not_upstream', message);
  } else return true;
  return false;
}

function checkCertainty({ workflow, user, target, use, problems }: Site, from: Visible['from']): void {
  const { reference, pointer } = use;
  if (reference.fallback !== null || from === 'loop_item') return;
  const { guarantees } = workflow;
  if (from === 'failure' ? guarantees.hasFailed(target, user) : guarantees.hasSucceeded(target, user)) return;
  const lack = from === 'failure' ? 'may not have failed' : 'may not have run';
  const message = `${reference.source}: "${reference.block}" ${lack} when "${workflow.at(user).block.name}" starts. Give the reference a default, e.g. <${reference.source.slice(1, -1)} ?? null>, or move the block.`;
  problems.error(pointer, 'may_not_have_run', message);
}

function checkType(use: ReferenceUse, visible: Visible, problems: Problems): void {
  const { reference, pointer, field } = use;
  const type = typeAtPath(visible.outputs, visible.path, reference.block);
  if ('fault' in type) return problems.error(pointer, 'unknown_path', `${reference.source}: ${type.fault}`);
  if (reference.fallback === null) {
    const nullFails =
      type.nullable && field?.required === true && field.kind !== 'json' && field.nullable !== true;
    if (type.mayBeMissing || nullFails)
      problems.warn(
        pointer,
        'nullable_without_default',
        `${reference.source} may be missing, and the block would then fail. Give it a default, e.g. <${reference.source.slice(1, -1)} ?? "...">.`,
      );
  }
  if (field === null) return undefined;
  const given = type.field?.kind ?? 'json';
  const fit = fits(type.field, field);
  if (fit === 'no')
    problems.error(
      pointer,
      'type_mismatch',
      `${reference.source} is of type ${given}, and ${field.kind} is needed here.`,
    );
  else if (fit === 'as_json')
    problems.warn(
      pointer,
      'encoded_as_json',
      `${reference.source} is of type ${given} and will be written as JSON text here. Choose a key of it if that is not meant.`,
    );
  const fallback = reference.fallback?.value;
  if (fallback === undefined || fallback === null) return undefined;
  for (const problem of checkValue(field, fallback))
    problems.error(pointer, problem.code, `The default of ${reference.source} ${problem.message}`);
  return undefined;
}

/** Checks every reference of a workflow: that its block runs before, that its path exists, that its type fits. */
export function checkReferences(workflow: BoundWorkflow, problems: Problems): void {
  for (const [user, { params }] of workflow.blocks.entries()) {
    for (const use of referencesIn(params)) {
      const target = workflow.indexOf(use.reference.block);
      if (target === undefined) continue; // its block has faults of its own, which were said
      const visible = workflow.visible(target, use.reference.path, user);
      if (workflow.guarantees.reachable(user)) {
        const site = { workflow, user, target, use, problems };
        if (!checkOrder(site)) continue;
        checkCertainty(site, visible.from);
      }
      checkType(use, visible, problems);
    }
  }
}
