import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { z } from 'zod';

/** A real MCP server over streamable HTTP on 127.0.0.1, with sessions, that counts the calls of its tools. */
export class CountingMcpServer {
  readonly calls: { tool: string; key: unknown }[] = [];
  readonly tokens: (string | undefined)[] = [];
  readonly sessions = new Map<string, StreamableHTTPServerTransport>();
  private readonly http = createServer((request, response) => void this.handle(request, response));

  /** @param bearer when set, requests without this token get 401 */
  constructor(private readonly bearer?: string) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}/mcp`;
  }

  async stop(): Promise<void> {
    for (const transport of this.sessions.values()) await transport.close();
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = request.headers.authorization;
    this.tokens.push(token);
    if (this.bearer !== undefined && token !== `Bearer ${this.bearer}`) {
      response.writeHead(401, { 'content-type': 'text/plain' }).end('who are you?');
      return;
    }
    const id = request.headers['mcp-session-id'];
    const known = typeof id === 'string' ? this.sessions.get(id) : undefined;
    const transport = known ?? (await this.open());
    await transport.handleRequest(request, response);
  }

  private async open(): Promise<StreamableHTTPServerTransport> {
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => void this.sessions.set(id, transport),
      onsessionclosed: (id) => void this.sessions.delete(id),
    });
    await this.tools().connect(transport);
    return transport;
  }

  private tools(): McpServer {
    const server = new McpServer({ name: 'counting', version: '1' });
    const count = (tool: string, extra: { _meta?: Record<string, unknown> | undefined }): void => {
      this.calls.push({ tool, key: extra._meta?.['prompthook/idempotencyKey'] });
    };
    const shape = { a: z.number(), b: z.number() };
    server.registerTool(
      'add',
      { description: 'Adds two numbers.', inputSchema: shape },
      ({ a, b }, extra) => {
        count('add', extra);
        return { content: [{ type: 'text', text: String(a + b) }] };
      },
    );
    server.registerTool(
      'sum.structured',
      { description: 'Adds, structured.', inputSchema: shape, outputSchema: { sum: z.number() } },
      ({ a, b }, extra) => {
        count('sum.structured', extra);
        return { content: [{ type: 'text', text: '' }], structuredContent: { sum: a + b } };
      },
    );
    server.registerTool('fail', { description: 'Always fails.' }, (extra) => {
      count('fail', extra);
      return { isError: true, content: [{ type: 'text', text: 'out of order' }] };
    });
    return server;
  }
}
