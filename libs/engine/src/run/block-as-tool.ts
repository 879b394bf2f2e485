import { BlockFailure, checkOutputs, fillParams } from '#sdk';
import type {
  AgentTool,
  AnyBlockDefinition,
  BlockContext,
  Field,
  Fields,
  JsonObject,
  JsonValue,
  SideEffects,
} from '#sdk';
import { fieldsToJsonSchema } from '../registry/fields-to-json-schema.js';

/** Kinds that a model must not write: secrets, and code of the author's languages. */
const AUTHOR_ONLY = new Set(['secret', 'expression']);

/** A block offered to an agent. */
export interface BlockTool {
  readonly definition: AnyBlockDefinition;
  /** Unique among the agent's tools. */
  readonly name: string;
  /** Params that the author fixed; the model does not see them. */
  readonly preset: JsonObject;
}

/** What a model writes is never the author's text: it arrives tainted. */
const arrive = (field: Field | undefined, value: JsonValue): unknown =>
  field?.kind === 'text' && typeof value === 'string'
    ? { text: value, parts: [{ text: value, tainted: true }] }
    : value;

function openParams({ definition, preset }: BlockTool): Fields {
  const params = definition.params as Fields;
  return Object.fromEntries(
    Object.entries(params).filter(
      ([name, field]) => !Object.hasOwn(preset, name) && !AUTHOR_ONLY.has(field.kind),
    ),
  );
}

async function readOutputs(
  { definition, name }: BlockTool,
  result: unknown,
  params: Record<string, unknown>,
): Promise<JsonValue> {
  const { kind } = result as { kind?: unknown };
  if (kind === 'suspend' || kind === 'iterate')
    throw new BlockFailure(
      'tool_cannot_wait',
      `The tool "${name}" waits or loops, which a tool cannot do. Put it into a workflow and offer that.`,
    );
  const outputs = (kind === 'port' ? (result as { outputs: unknown }).outputs : result) as Record<
    string,
    unknown
  >;
  // A plugin in a process of its own answers later.
  const declared: Fields = (await Promise.resolve(definition.outputsFor?.(params))) ?? definition.outputs;
  const [problem] = checkOutputs(declared, outputs);
  if (problem !== undefined)
    throw new BlockFailure(
      'invalid_output',
      `The tool "${name}" returned outputs that do not fit its declaration: ${problem.pointer.slice(1)} ${problem.message}`,
    );
  return outputs as JsonObject;
}

/**
 * Makes a tool of a block. Its arguments are the params that the author left open.
 *
 * @param context of the agent's block: the tool sees the same run, services and journal
 * @throws BlockFailure `not_a_tool` when the definition does not say `usableAsTool`
 */
export function blockAsTool(tool: BlockTool, context: BlockContext): AgentTool {
  const { definition, name, preset } = tool;
  if (definition.usableAsTool !== true)
    throw new BlockFailure('not_a_tool', `Blocks of type "${definition.type}" cannot be used as tools.`);
  const open = openParams(tool);
  const { sideEffects } = definition;
  return {
    name,
    description: definition.description,
    inputSchema: fieldsToJsonSchema(open),
    // Its class may depend on arguments that are not known yet: then the stricter rule holds.
    sideEffects:
      typeof sideEffects === 'function'
        ? sideEffectsOf(sideEffects as (params: unknown) => SideEffects, definition.params as Fields, preset)
        : sideEffects,
    async call(args, { idempotencyKey, signal }) {
      const unknown = Object.keys(args).find((key) => !Object.hasOwn(open, key));
      if (unknown !== undefined)
        throw new BlockFailure(
          'invalid_arguments',
          `The tool "${name}" has no argument "${unknown}". It has: ${Object.keys(open).join(', ') || 'none'}.`,
        );
      const given = Object.fromEntries(
        Object.entries(args).map(([key, value]) => [key, arrive(open[key], value)]),
      );
      const { params, problems } = fillParams(definition.params as Fields, { ...preset, ...given });
      if (problems.length > 0)
        throw new BlockFailure(
          'invalid_arguments',
          `The arguments of "${name}" do not fit: ${problems.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join(' ')}`,
        );
      const inner: BlockContext = {
        ...context,
        idempotencyKey,
        signal,
        resume: null,
        step: (key, options, work) => context.step(`${idempotencyKey}/${key}`, options, work),
      };
      return readOutputs(tool, await definition.run(params, inner), params);
    },
  };
}

function sideEffectsOf(
  decide: (params: unknown) => SideEffects,
  fields: Fields,
  preset: JsonObject,
): SideEffects {
  try {
    return decide(fillParams(fields, preset).params);
  } catch {
    return 'external'; // it needs an argument to decide
  }
}
