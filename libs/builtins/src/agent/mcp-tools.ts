import { BlockFailure } from '#sdk';
import type { AgentTool, BlockContext, JsonObject, JsonValue } from '#sdk';
import { McpConnection } from './mcp-connection.js';
import type { ListedTool } from './mcp-connection.js';
import { readMcpEntry } from './mcp-entry.js';
import type { McpEntry } from './mcp-entry.js';
import type { ToolSource } from './offer-tools.js';

/**
 * Offers the tools of an MCP server. The list is journalled under `mcp:<index>:list`, so a resumed run offers the
 * model the same tools and connects only when it calls one. In test mode, tools that change something are not called.
 */
export async function openMcpTools(
  mcp: JsonValue,
  index: number,
  context: BlockContext,
): Promise<ToolSource> {
  const entry = readMcpEntry(mcp);
  const connection = new McpConnection(entry, context);
  try {
    const listed = await context.step(`mcp:${index}:list`, { sideEffects: 'idempotent' }, () =>
      connection.list(),
    );
    const tools = pick(listed, entry).map((tool) =>
      asAgentTool(tool, entry, connection, context.run.simulate),
    );
    return { tools, checksArgs: false, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function pick(listed: readonly ListedTool[], { only, url }: McpEntry): readonly ListedTool[] {
  if (only === null) return listed;
  const names = listed.map((tool) => tool.name);
  const missing = [...only].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const text = `MCP server ${url.host} has no tool ${missing.join(', ')}. It has: ${names.join(', ') || 'none'}.`;
    throw new BlockFailure('tools_invalid', text);
  }
  return listed.filter((tool) => only.has(tool.name));
}

function asAgentTool(
  tool: ListedTool,
  entry: McpEntry,
  connection: McpConnection,
  simulate: boolean,
): AgentTool {
  const { sideEffects, prefix } = entry;
  const pretend = simulate && (sideEffects === 'external' || sideEffects === 'destructive');
  const call = (args: JsonObject, options: Parameters<AgentTool['call']>[1]): Promise<JsonValue> =>
    pretend
      ? Promise.resolve({ simulated: true, tool: tool.name, args })
      : connection.call(tool.name, args, options);
  return {
    // MCP allows dots and slashes in names, model providers do not.
    name: `${prefix}${tool.name}`.replaceAll(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64),
    description: tool.description,
    inputSchema: tool.inputSchema,
    sideEffects,
    call,
  };
}
