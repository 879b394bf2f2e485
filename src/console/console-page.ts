import { randomBytes } from 'node:crypto';

/** What the page is told by the server that answers it. */
export interface PageValues {
  /** Path under which the browser sees the server, with slashes at both ends. */
  readonly base: string;
  readonly environment: string;
  readonly version: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/**
 * No script but the server's own files. Styles come from a file, or carry the nonce of this one answer: the components
 * write rules for window widths as they go.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** @returns the page and its headers, for one answer: the nonce is never used again */
export function consolePage(
  template: string,
  values: PageValues,
): { html: string; headers: Readonly<Record<string, string>> } {
  const nonce = randomBytes(16).toString('base64url');
  const filled: Readonly<Record<string, string>> = { ...values, nonce };
  return {
    html: template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) =>
      filled[name] === undefined ? whole : escape(filled[name]),
    ),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(nonce),
      'cross-origin-opener-policy': 'same-origin',
      // Older browsers only say by Origin where a request begins, and with no-referrer that would be "null".
      'referrer-policy': 'same-origin',
      vary: 'accept',
    },
  };
}
