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
const AUTHOR_KINDS = new Set(['secret', 'expression']);

/**
 * What a model writes comes from outside, as a reference's value does: where the author must write the value out
 * (a statement, the leave to change data, a list of who may get mail), the model may not write it either.
 */
const isAuthorOnly = ({ kind, references, items }: Field): boolean =>
  AUTHOR_KINDS.has(kind) || references === false || items?.references === false;

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
    Object.entries(params).filter(([name, field]) => !Object.hasOwn(preset, name) && !isAuthorOnly(field)),
  );
}

/** A param that only the author can give, and did not: no call of the tool could succeed. */
function refuseIncomplete({ definition, name, preset }: BlockTool): void {
  const missing = Object.entries(definition.params as Fields).find(
    ([key, field]) => field.required === true && isAuthorOnly(field) && !Object.hasOwn(preset, key),
  );
  if (missing !== undefined)
    throw new BlockFailure(
      'tools_invalid',
      `The tool "${name}" needs "${missing[0]}", which a model must not set. Give it in the params of the tool.`,
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
 * @throws BlockFailure `not_a_tool` when the definition does not say `usableAsTool`, `tools_invalid` when a param is
 *   missing that no model may set
 */
export function blockAsTool(tool: BlockTool, context: BlockContext): AgentTool {
  const { definition, name, preset } = tool;
  if (definition.usableAsTool !== true)
    throw new BlockFailure('not_a_tool', `Blocks of type "${definition.type}" cannot be used as tools.`);
  refuseIncomplete(tool);
  const open = openParams(tool);
  const { sideEffects } = definition;
  return {
    name,
    description: definition.description,
    inputSchema: fieldsToJsonSchema(open),
    // Its class may depend on arguments that are not known yet: then the stricter rule holds.
    sideEffects:
      typeof sideEffects === 'function' ? strictest(sideEffects as Decide, tool, open) : sideEffects,
    ...(typeof sideEffects === 'function' && {
      sideEffectsOf: (args: JsonObject) =>
        sideEffectsOf(sideEffects as Decide, definition.params as Fields, { ...preset, ...args }),
    }),
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

type Decide = (params: unknown) => SideEffects;

const BY_STRICTNESS: readonly SideEffects[] = ['none', 'idempotent', 'external', 'destructive'];

/** More ways to fill in the open params than this are not gone through: the class is then the strictest of all. */
const MAX_WAYS = 64;

/** Every way to choose the open params that can only be one of a few values, beside the author's own. */
const waysToCall = (
  preset: JsonObject,
  choices: readonly (readonly [string, readonly JsonValue[]])[],
): readonly JsonObject[] =>
  choices.reduce<readonly JsonObject[]>(
    (ways, [name, values]) => ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value }))),
    [preset],
  );

const choicesOf = ({ kind, options = [] }: Field): readonly JsonValue[] =>
  kind === 'boolean' ? [false, true] : kind === 'select' ? options : [];

/** The strictest class that a call may have, whatever the model chooses. */
function strictest(
  decide: (params: unknown) => SideEffects,
  { definition, preset }: BlockTool,
  open: Fields,
) {
  const choices = Object.entries(open).flatMap(([name, field]) => {
    const values = choicesOf(field);
    return values.length === 0 ? [] : [[name, values] as const];
  });
  const ways = choices.reduce((product, [, values]) => product * values.length, 1);
  if (ways > MAX_WAYS) return 'destructive';
  let found = 0;
  for (const way of waysToCall(preset, choices)) {
    const decided = sideEffectsOf(decide, definition.params as Fields, way);
    found = Math.max(found, BY_STRICTNESS.indexOf(decided));
  }
  return BY_STRICTNESS[found] ?? 'destructive';
}

function sideEffectsOf(decide: Decide, fields: Fields, given: JsonObject): SideEffects {
  try {
    const decided = decide(fillParams(fields, given).params);
    // A plugin in a process of its own may answer later than it is asked.
    return BY_STRICTNESS.includes(decided) ? decided : 'external';
  } catch {
    return 'external'; // it needs an argument to decide
  }
}
