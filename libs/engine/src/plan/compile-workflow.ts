import { InvalidWorkflow } from '#sdk';
import type { AnyTriggerDefinition, JsonObject, JsonValue } from '#sdk';
import type { BoundWorkflow } from '../checks/bound-workflow.js';
import { checkWorkflow } from '../checks/check-workflow.js';
import type { BlockRegistry } from '../registry/block-registry.js';
import { buildPlan } from './build-plan.js';
import type { CompiledTriggerBlock, CompiledWorkflow } from './compiled-workflow.js';
import type { Plan } from './plan.js';
import type { ValueScope } from './value-scope.js';

const NOTHING: ValueScope = { values: [], round: undefined, parent: null };

function compileTrigger(workflow: BoundWorkflow, plan: Plan, index: number): CompiledTriggerBlock {
  const { block, definition } = workflow.at(index);
  const params = plan.byId.get(block.id)?.params;
  if (params === undefined) throw new RangeError(`The plan has no block ${block.id}.`);
  const responds = workflow.blocks.some(
    ({ definition: other }, place) =>
      other.kind === 'block' && other.responds === true && workflow.guarantees.isAncestor(index, place),
  );
  return {
    id: block.id,
    name: block.name,
    type: block.type,
    definition: definition as AnyTriggerDefinition,
    secretNames: params.secretNames,
    params: (secrets): JsonObject => params.resolve(NOTHING, secrets),
    responds,
  };
}

/**
 * Checks a document and makes it ready to execute. Costs about a millisecond; keep the result.
 *
 * @throws InvalidWorkflow with every problem, warnings included, when there is an error among them
 */
export function compileWorkflow(input: JsonValue, registry: BlockRegistry): CompiledWorkflow {
  const { problems, document, bound, secrets } = checkWorkflow(input, registry);
  if (document === null || bound === null) throw new InvalidWorkflow(problems);
  const plan = buildPlan(bound);
  const triggers = bound.blocks.flatMap(({ definition }, index) =>
    definition.kind === 'trigger' ? [compileTrigger(bound, plan, index)] : [],
  );
  return {
    document,
    warnings: problems,
    triggers,
    secretNames: [...new Set(secrets.map(({ name }) => name))].toSorted(),
    runSecretNames: runSecrets(bound, plan),
    plan,
  };
}

/** Those of the blocks: a trigger's secrets are for who calls, and no run needs them. */
function runSecrets(workflow: BoundWorkflow, plan: Plan): string[] {
  const blocks = workflow.blocks.filter(({ definition }) => definition.kind === 'block');
  const names = blocks.flatMap(({ block }) => plan.byId.get(block.id)?.params.secretNames ?? []);
  return [...new Set(names)].toSorted();
}
