import type { AnyBlockDefinition, AnyTriggerDefinition, Fields, Problem, SideEffects } from '#sdk';
import { didYouMean } from '../nearest-name.js';
import { staticValue } from '../references/param-node.js';
import type { ParamNode } from '../references/param-node.js';
import type { BlockRegistry } from '../registry/block-registry.js';
import { outputNameFaults } from '../registry/check-definition.js';
import type { ParamReading } from './read-constant.js';
import { readFields } from './read-params.js';
import type { DocumentBlock } from './workflow-document.js';

/** A block of the document together with its definition. */
export interface BoundBlock {
  readonly block: DocumentBlock;
  readonly definition: AnyBlockDefinition | AnyTriggerDefinition;
  readonly pointer: string;
  readonly params: ParamNode;
  /** Params that hold no references; see BlockDefinition.check. */
  readonly staticParams: Record<string, unknown>;
  /** Ports besides `error`; null = they follow from params that do not fit, so nothing can be said of them. */
  readonly ports: readonly string[] | null;
  readonly outputs: Fields;
  /** As far as it is known at save. */
  readonly sideEffects: SideEffects;
}

function staticParamsOf(params: ParamNode): Record<string, unknown> {
  if (params.kind === 'constant') return params.value as Record<string, unknown>;
  if (params.kind !== 'record') return {};
  return Object.fromEntries(
    params.entries
      .map(({ key, node }) => [key, staticValue(node)])
      .filter(([, value]) => value !== undefined),
  );
}

/** Asks a definition something; a definition that throws is a fault of its plugin, said at the block. */
function ask<T>(question: string, otherwise: T, pointer: string, reading: ParamReading, answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    const message = `The definition of this block could not answer \`${question}\`: ${String(error)}. This is a defect of its plugin.`;
    reading.problems.error(pointer, 'definition_failed', message);
    return otherwise;
  }
}

function portsOf(
  definition: AnyBlockDefinition | AnyTriggerDefinition,
  params: Record<string, unknown>,
): readonly string[] {
  if (definition.kind === 'trigger') return ['output'];
  if (definition.loops === true) return ['each', 'done'];
  if (typeof definition.ports === 'function')
    return (definition.ports as (given: unknown) => readonly string[])(params);
  return definition.ports ?? ['output'];
}

function sideEffectsOf(
  definition: AnyBlockDefinition | AnyTriggerDefinition,
  params: Record<string, unknown>,
): SideEffects {
  if (definition.kind === 'trigger') return 'none';
  return typeof definition.sideEffects === 'function'
    ? (definition.sideEffects as (given: unknown) => SideEffects)(params)
    : definition.sideEffects;
}

/** The outputs, refined by the params; names are checked as those of a plugin are at boot. */
function outputsOf(
  definition: AnyBlockDefinition | AnyTriggerDefinition,
  params: Record<string, unknown>,
): Fields {
  const outputs: Fields = definition.outputsFor?.(params) ?? definition.outputs;
  const faults = outputNameFaults(definition.type, outputs);
  if (faults.length > 0) throw new Error(faults.join(' '));
  return outputs;
}

/** Finds the definition of a block and reads its params with it. Undefined when the type is unknown. */
export function bindBlock(
  block: DocumentBlock,
  index: number,
  registry: BlockRegistry,
  reading: ParamReading,
): BoundBlock | undefined {
  const pointer = `/blocks/${index}`;
  const { problems } = reading;
  const definition = registry.get(block.type);
  if (definition === undefined) {
    problems.error(
      `${pointer}/type`,
      'unknown_type',
      `There is no block type "${block.type}".${didYouMean(block.type, registry.types())}`,
    );
    return undefined;
  }
  if (definition.kind === 'trigger') {
    for (const key of ['retry', 'timeoutMs'] as const)
      if (block[key] !== undefined)
        problems.error(
          `${pointer}/${key}`,
          'unknown_field',
          `A trigger does not run, so it has no ${key}. Remove it.`,
        );
  }
  const before = problems.list.length;
  const params = readFields(block.params, definition.params as Fields, `${pointer}/params`, reading);
  const fits = problems.list.slice(before).every(({ severity }) => severity === 'warning');
  const staticParams = staticParamsOf(params);
  const at = `${pointer}/params`;
  const declared = definition.outputs as Fields;
  if (!fits) {
    // Such params would only make the definition stumble: what is wrong with them was said already.
    const ports =
      definition.kind === 'block' && typeof definition.ports === 'function' ? null : portsOf(definition, {});
    return {
      block,
      definition,
      pointer,
      params,
      staticParams,
      ports,
      outputs: declared,
      sideEffects: 'external',
    };
  }
  const found = ask(
    'check',
    [] as readonly Problem[],
    at,
    reading,
    () => definition.check?.(staticParams as never) ?? [],
  );
  for (const problem of found) problems.list.push({ ...problem, pointer: at + problem.pointer });
  return {
    block,
    definition,
    pointer,
    params,
    staticParams,
    ports: ask('ports', null, at, reading, () => portsOf(definition, staticParams)),
    outputs: ask('outputsFor', declared, at, reading, () => outputsOf(definition, staticParams)),
    sideEffects: ask<SideEffects>('sideEffects', 'external', at, reading, () =>
      sideEffectsOf(definition, staticParams),
    ),
  };
}
