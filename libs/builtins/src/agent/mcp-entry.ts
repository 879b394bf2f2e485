import { BlockFailure } from '#sdk';
import type { JsonObject, JsonValue, SideEffects } from '#sdk';

/** An MCP server in an author's list of tools, read and checked. */
export interface McpEntry {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the tools to offer; null = all. */
  readonly only: ReadonlySet<string> | null;
  /** Put before the names of the tools. */
  readonly prefix: string;
  readonly sideEffects: SideEffects;
}

const KNOWN = ['url', 'headers', 'tools', 'prefix', 'sideEffects'];
const SIDE_EFFECTS: readonly string[] = ['none', 'idempotent', 'external', 'destructive'];

/**
 * Reads the `mcp` part of an entry. Throws BlockFailure `mcp_stdio_refused` for a server that would have to be
 * started as a process of this machine, `tools_invalid` for whatever else cannot be used.
 */
export function readMcpEntry(mcp: JsonValue | undefined): McpEntry {
  if (!isObject(mcp)) throw invalid('`mcp` must be an object, e.g. { "url": "https://example.com/mcp" }.');
  if (mcp['command'] !== undefined || mcp['transport'] === 'stdio' || mcp['type'] === 'stdio') {
    throw new BlockFailure(
      'mcp_stdio_refused',
      'MCP servers over stdio are refused: a workflow must not start processes on the server. ' +
        'Run the server with streamable HTTP and give its `url`.',
    );
  }
  const unknown = Object.keys(mcp).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw invalid(`\`mcp\` has no "${unknown}". Known: ${KNOWN.join(', ')}.`);
  return {
    url: readUrl(mcp['url']),
    headers: readHeaders(mcp['headers']),
    only: readOnly(mcp['tools']),
    prefix: typeof mcp['prefix'] === 'string' ? mcp['prefix'] : '',
    sideEffects: readSideEffects(mcp['sideEffects']),
  };
}

function readUrl(value: JsonValue | undefined): URL {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw invalid('`mcp.url` must be an absolute http(s) URL, e.g. "https://example.com/mcp".');
}

function readHeaders(value: JsonValue | undefined): Record<string, string> {
  if (value === undefined) return {};
  const headers = isObject(value) ? Object.entries(value) : null;
  if (headers === null || headers.some(([, text]) => typeof text !== 'string')) {
    throw invalid(
      '`mcp.headers` must be an object of strings, e.g. { "authorization": "Bearer {{secrets.mcp}}" }.',
    );
  }
  return Object.fromEntries(headers) as Record<string, string>;
}

function readOnly(value: JsonValue | undefined): ReadonlySet<string> | null {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.some((name) => typeof name !== 'string')) {
    throw invalid('`mcp.tools` must be a list of tool names. Leave it out to offer all.');
  }
  return new Set(value as string[]);
}

/** A server's own hints are not asked: it is not for the callee to say how carefully it is to be called. */
function readSideEffects(value: JsonValue | undefined): SideEffects {
  if (value === undefined) return 'external';
  if (typeof value === 'string' && SIDE_EFFECTS.includes(value)) return value as SideEffects;
  throw invalid(`\`mcp.sideEffects\` must be one of ${SIDE_EFFECTS.join(', ')}.`);
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const invalid = (message: string): BlockFailure => new BlockFailure('tools_invalid', message);
