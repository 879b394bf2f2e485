import { BlockFailure } from '#sdk';
import type { AgentTool, JsonObject, JsonValue } from '#sdk';
import type { OfferedTool, ToolApproval } from './offered-tool.js';
import { compileJsonCheck } from './validate-json.js';

/** The tools of one run of an agent. `close` ends what they hold open. */
export interface ToolBox {
  readonly tools: ReadonlyMap<string, OfferedTool>;
  close(): Promise<void>;
}

/** What an entry's tools are made of; each source may hold something open. */
export interface ToolSource {
  readonly tools: readonly AgentTool[];
  /** False when the tool's own server judges the arguments. */
  readonly checksArgs: boolean;
  close?(): Promise<void>;
}

/** How the author asked for approval where an entry says nothing. */
export type DefaultApproval = ToolApproval | 'auto';

const APPROVALS: readonly string[] = ['never', 'always', 'when_flagged'];

/** Names that every provider takes. */
const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/**
 * Makes the tools of the author's list ready for the model. Throws BlockFailure `tools_invalid` for a list,
 * a name or an approval that cannot be used, and for two tools of one name.
 */
export async function offerTools(
  list: JsonValue,
  approval: DefaultApproval,
  open: (entry: JsonObject, index: number) => Promise<ToolSource>,
): Promise<ToolBox> {
  const entries = readToolEntries(list);
  const opened = await Promise.allSettled(entries.map((entry, index) => open(entry, index)));
  const sources = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const close = async (): Promise<void> => {
    for (const source of sources) await source.close?.();
  };
  try {
    const tools = new Map<string, OfferedTool>();
    for (const [index, one] of opened.entries()) {
      if (one.status === 'rejected') throw one.reason;
      const own = readApproval(entries[index]?.['approval'], index) ?? approval;
      for (const tool of one.value.tools) add(tools, offer(tool, own, one.value.checksArgs));
    }
    return { tools, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function offer(tool: AgentTool, asked: DefaultApproval, checksArgs: boolean): OfferedTool {
  const changes = tool.sideEffects === 'external' || tool.sideEffects === 'destructive';
  const { name, description, inputSchema, sideEffects } = tool;
  return {
    name,
    description,
    inputSchema,
    sideEffects,
    sideEffectsOf: (args) => tool.sideEffectsOf?.(args) ?? sideEffects,
    approval: asked === 'auto' ? (changes ? 'when_flagged' : 'never') : asked,
    check: (args) => (checksArgs ? compileJsonCheck(inputSchema)(args) : []),
    call: (args, options) => tool.call(args, options),
  };
}

function add(tools: Map<string, OfferedTool>, tool: OfferedTool): void {
  if (!TOOL_NAME.test(tool.name)) {
    throw invalid(
      `Tool "${tool.name}" needs a name of letters, digits, _ and -, at most 64: set "name" on its entry.`,
    );
  }
  if (tools.has(tool.name)) {
    throw invalid(
      `Two tools are called "${tool.name}". Set "name" (or "prefix" for MCP) on one of the entries.`,
    );
  }
  tools.set(tool.name, tool);
}

/** The entries of an author's list. Throws BlockFailure `tools_invalid` for one that is no object, or an unknown approval. */
export function readToolEntries(list: JsonValue): JsonObject[] {
  if (!Array.isArray(list)) throw invalid('`tools` must be a list, e.g. [{ "block": "http_request" }].');
  return list.map((entry, index) => {
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      readApproval(entry['approval'], index);
      return entry;
    }
    throw invalid(`Entry ${index} of \`tools\` must be an object, e.g. { "block": "http_request" }.`);
  });
}

function readApproval(value: JsonValue | undefined, index: number): ToolApproval | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && APPROVALS.includes(value)) return value as ToolApproval;
  throw invalid(`\`approval\` of entry ${index} of \`tools\` must be one of ${APPROVALS.join(', ')}.`);
}

const invalid = (message: string): BlockFailure => new BlockFailure('tools_invalid', message);
