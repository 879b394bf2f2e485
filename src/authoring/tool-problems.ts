import type { BlockRegistry } from '#engine';
import { didYouMean } from '#engine';
import { isBlockFailure } from '#sdk';
import type { Fields, JsonObject, JsonValue, Problem } from '#sdk';
import { readToolEntry } from './tool-entry.js';
import { documentError } from './workflow-problem.js';

type Blocks = Pick<BlockRegistry, 'get' | 'all'>;

/** What HTTP presets are made of. */
const HTTP_BLOCK = 'http_request';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What only a run can know: a name with a reference in it. */
const isOpen = (value: string): boolean => value.includes('<');

function unknownParams(preset: JsonObject, type: string, blocks: Blocks, pointer: string): Problem[] {
  const fields = (blocks.get(type)?.params ?? {}) as Fields;
  return Object.keys(preset)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      documentError(
        `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        'unknown_param',
        `"${type}" has no param "${name}".${didYouMean(name, Object.keys(fields))}`,
      ),
    );
}

/** A block that is offered: there, meant to be a tool, told what it knows. */
function blockProblems(type: string, preset: JsonObject, blocks: Blocks, pointer: string): Problem[] {
  const definition = blocks.get(type);
  const usable = blocks
    .all()
    .flatMap(({ definition: one }) => (one.kind === 'block' && one.usableAsTool === true ? [one.type] : []));
  if (definition?.kind !== 'block') {
    const message = `There is no block "${type}" to use as a tool.${didYouMean(type, usable)}`;
    return [documentError(`${pointer}/block`, 'unknown_type', message)];
  }
  if (definition.usableAsTool !== true) {
    const message = `Blocks of type "${type}" cannot be used as tools. Usable: ${usable.join(', ')}; or put it into a workflow and offer that.`;
    return [documentError(`${pointer}/block`, 'not_a_tool', message)];
  }
  return unknownParams(preset, type, blocks, `${pointer}/params`);
}

function entryProblems(entry: JsonObject, blocks: Blocks, pointer: string): Problem[] {
  try {
    const { kind, target, preset } = readToolEntry(entry);
    if (kind === 'http') return unknownParams(preset, HTTP_BLOCK, blocks, `${pointer}/http`);
    return kind === 'workflow' || target === null || isOpen(target)
      ? []
      : blockProblems(target, preset, blocks, pointer);
  } catch (error) {
    if (!isBlockFailure(error)) throw error;
    return [documentError(pointer, error.code, error.message)];
  }
}

/**
 * What is wrong with the tools that agents of a document list, as far as it does not take a run to know. Which param
 * holds tools is told by its neighbour: a block with `tools` and `toolApproval` is an agent.
 */
export function toolProblems({ blocks: listed }: JsonObject, blocks: Blocks): Problem[] {
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((block, index) => {
    if (!isObject(block) || typeof block['type'] !== 'string' || !isObject(block['params'])) return [];
    const fields = (blocks.get(block['type'])?.params ?? {}) as Fields;
    const { tools } = block['params'];
    if (fields['tools'] === undefined || fields['toolApproval'] === undefined || !Array.isArray(tools))
      return [];
    return tools.flatMap((entry, at) =>
      // MCP servers are checked by the agent itself, and a reference is known when it runs.
      isObject(entry) && entry['mcp'] === undefined
        ? entryProblems(entry, blocks, `/blocks/${index}/params/tools/${at}`)
        : [],
    );
  });
}
