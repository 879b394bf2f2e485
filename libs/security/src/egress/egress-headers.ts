import { EgressRefused } from './egress-refused.js';

/** These frame the message or route it, so they are the client's business alone. */
const FRAMING = new Set([
  ...['host', 'connection', 'keep-alive', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'content-length'],
  ...['expect', 'proxy-connection', 'proxy-authorization', 'proxy-authenticate'],
]);

/**
 * Why a header that a user configured for outgoing requests cannot be sent; null when it can (O-08). `webhook-*` is
 * for our own signatures: receivers trust them.
 */
export function findEgressHeaderProblem(name: string, value: string): string | null {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/.test(name)) return `"${name}" is not a header name.`;
  const lower = name.toLowerCase();
  if (FRAMING.has(lower)) return `The header "${name}" frames or routes the request and cannot be set.`;
  if (lower.startsWith('webhook-')) return `"${name}" is reserved for the signature of result webhooks.`;
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
    return `The value of "${name}" has control or non-Latin-1 characters.`;
  return null;
}

/** @throws EgressRefused when a request carries a header that frames or routes it */
export function assertNoFramingHeaders(names: Iterable<string>): void {
  for (const name of names) {
    if (FRAMING.has(name.toLowerCase())) {
      throw new EgressRefused(
        'egress_refused',
        `The header "${name}" frames or routes the request and cannot be set. EGRESS_ALLOW does not lift this rule.`,
      );
    }
  }
}
