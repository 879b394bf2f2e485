import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { BlockFailure } from '#sdk';
import type { BlockContext, JsonObject, JsonValue } from '#sdk';
import type { McpEntry } from './mcp-entry.js';
import { mcpFailure } from './mcp-failure.js';

/** A tool as an MCP server lists it. Plain JSON: it is journalled. */
export type ListedTool = { name: string; description: string; inputSchema: JsonObject };

type Lent = Pick<BlockContext, 'fetch' | 'signal' | 'log'>;

const MAX_TOOLS = 500;
/** A call of a tool may take this long; the block's own time limit ends it earlier. */
const CALL_TIMEOUT_MS = 10 * 60_000;

/**
 * A session with one MCP server over streamable HTTP, opened on first use and closed with the agent. Everything
 * goes through the guarded fetch that was lent. Failures are BlockFailures, see mcpFailure.
 */
export class McpConnection {
  private session: Promise<{ client: Client; end: () => Promise<void> }> | null = null;

  constructor(
    private readonly entry: McpEntry,
    private readonly lent: Lent,
  ) {}

  /** All tools of the server, over all its pages. */
  async list(): Promise<ListedTool[]> {
    const tools: ListedTool[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.ask((client) =>
        client.listTools(cursor === undefined ? {} : { cursor }, { signal: this.lent.signal }),
      );
      for (const { name, description, inputSchema } of page.tools) {
        tools.push({ name, description: description ?? '', inputSchema: inputSchema as JsonObject });
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined && tools.length < MAX_TOOLS);
    return tools.slice(0, MAX_TOOLS);
  }

  /** Calls a tool. Throws BlockFailure `mcp_tool_failed` with the server's words when the tool says that it failed. */
  async call(
    name: string,
    args: JsonObject,
    options: { idempotencyKey: string; signal: AbortSignal },
  ): Promise<JsonValue> {
    const { idempotencyKey, signal } = options;
    const params = { name, arguments: args, _meta: { 'prompthook/idempotencyKey': idempotencyKey } };
    const result = await this.ask((client) =>
      client.callTool(params, undefined, { signal, timeout: CALL_TIMEOUT_MS, resetTimeoutOnProgress: true }),
    );
    const value = valueOf(result as JsonObject);
    if (result['isError'] !== true) return value;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    throw new BlockFailure(
      'mcp_tool_failed',
      `Tool "${name}" of ${this.entry.url.host} failed: ${text.slice(0, 2000)}`,
    );
  }

  async close(): Promise<void> {
    try {
      await (await this.session)?.end();
    } catch (error) {
      // The work is done; a server that does not take the goodbye only keeps a session until it expires.
      this.lent.log(`MCP server ${this.entry.url.host} did not end its session.`, { error: String(error) });
    }
  }

  private async ask<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      this.session ??= this.open();
      const { client } = await this.session.catch((error: unknown) => {
        this.session = null; // a failed attempt must not stand in the way of the next
        throw error;
      });
      return await work(client);
    } catch (error) {
      this.lent.signal.throwIfAborted();
      throw mcpFailure(error, this.entry.url.host);
    }
  }

  private async open(): Promise<{ client: Client; end: () => Promise<void> }> {
    const [{ Client }, { StreamableHTTPClientTransport }] = await Promise.all([
      import('@modelcontextprotocol/sdk/client/index.js'),
      import('@modelcontextprotocol/sdk/client/streamableHttp.js'),
    ]);
    const client = new Client({ name: 'prompthook', version: '1' });
    const transport = new StreamableHTTPClientTransport(this.entry.url, {
      fetch: this.lent.fetch,
      requestInit: { headers: this.entry.headers },
    });
    await client.connect(transport, { signal: this.lent.signal });
    return {
      client,
      end: async () => {
        await transport.terminateSession();
        await client.close();
      },
    };
  }
}

/** The structured content where there is one, else the text, else the pieces as they came. */
function valueOf(result: JsonObject): JsonValue {
  if (result['structuredContent'] !== undefined) return result['structuredContent'];
  const content = Array.isArray(result['content']) ? (result['content'] as JsonObject[]) : [];
  const texts = content.flatMap(({ type, text }) =>
    type === 'text' && typeof text === 'string' ? [text] : [],
  );
  return texts.length === content.length ? texts.join('\n') : content;
}
