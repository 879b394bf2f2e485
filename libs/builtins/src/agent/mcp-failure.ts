import { BlockFailure } from '#sdk';
import { reachFailure } from './reach-failure.js';

const REQUEST_TIMEOUT = -32_001;
const CONNECTION_CLOSED = -32_000;

/**
 * What an error of the MCP client means: an unreachable or overloaded server may be asked again, a refused key or
 * a request that the server does not take will not get better. Anything else comes back unchanged: a defect.
 */
export function mcpFailure(error: unknown, host: string): unknown {
  const who = `MCP server ${host}`;
  const reach = reachFailure(error, { who, prefix: 'mcp' });
  if (reach !== undefined) return reach;
  if (!(error instanceof Error)) return error;
  const code: unknown = 'code' in error ? error.code : undefined;
  const message = error.message.slice(0, 600).replace(/\.?$/, '.');
  if (typeof code !== 'number') return error;
  if (code === REQUEST_TIMEOUT)
    return new BlockFailure('mcp_timeout', `${who} did not answer in time.`, { retryable: true });
  if (code === CONNECTION_CLOSED)
    return new BlockFailure('mcp_unreachable', `${who} closed the connection.`, { retryable: true });
  if (code === 401 || code === 403) {
    const text = `${who} refused the credentials (${code}): ${message} Check the headers of the entry in \`tools\`.`;
    return new BlockFailure('mcp_auth', text);
  }
  if (code === 408 || code === 429 || (code >= 500 && code <= 599)) {
    return new BlockFailure('mcp_unavailable', `${who} is not available (${code}): ${message}`, {
      retryable: true,
    });
  }
  return new BlockFailure('mcp_request_refused', `${who} refused the request (${code}): ${message}`);
}
