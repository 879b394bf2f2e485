/** What became of the headers that a Response block set. */
export interface ResponseHeaders {
  /** Safe to send, names as the author wrote them. */
  readonly headers: Record<string, string>;
  /** Left out, with the reason, for the run log. */
  readonly dropped: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Headers that an answer on our origin must not let an author set (W-28): they set cookies, undo the sandbox of the
 * answer, speak for the server or its proxy, break the framing, or imitate our own.
 */
const DENIED = new Set([
  ...[
    'set-cookie',
    'set-cookie2',
    'clear-site-data',
    'service-worker-allowed',
    'refresh',
    'www-authenticate',
  ],
  ...[
    'content-security-policy',
    'content-security-policy-report-only',
    'x-content-type-options',
    'referrer-policy',
  ],
  ...[
    'cache-control',
    'pragma',
    'expires',
    'age',
    'vary',
    'etag',
    'last-modified',
    'strict-transport-security',
  ],
  ...[
    'public-key-pins',
    'expect-ct',
    'permissions-policy',
    'x-frame-options',
    'x-xss-protection',
    'origin-agent-cluster',
  ],
  ...[
    'reporting-endpoints',
    'report-to',
    'nel',
    'alt-svc',
    'server',
    'x-powered-by',
    'date',
    'via',
    'forwarded',
  ],
  ...['connection', 'keep-alive', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'content-length'],
  ...[
    'content-encoding',
    'content-range',
    'accept-ranges',
    'x-sendfile',
    'x-request-id',
    'x-original-request-id',
  ],
  ...[
    'idempotent-replayed',
    'retry-after',
    'deprecation',
    'sunset',
    'ratelimit',
    'ratelimit-policy',
    'preference-applied',
  ],
]);
const DENIED_PREFIXES = [
  'access-control-',
  'cross-origin-',
  'proxy-',
  'sec-',
  'x-accel-',
  'x-forwarded-',
  'x-lighttpd-',
];

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/;
/** Visible Latin-1, spaces and tabs: no CR, LF, NUL or other control character. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]{0,4096}$/;

/** Sorts an author's headers into those to send and those to drop. `Location` may only lead to http and https. */
export function filterResponseHeaders(wanted: Readonly<Record<string, string>>): ResponseHeaders {
  const headers: Record<string, string> = {};
  const dropped: { name: string; reason: string }[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    const reason = reasonToDrop(name, value);
    if (reason === null) headers[name] = value;
    else dropped.push({ name, reason });
  }
  return { headers, dropped };
}

function reasonToDrop(name: string, value: string): string | null {
  if (!NAME.test(name)) return 'the name is not an HTTP token';
  const lower = name.toLowerCase();
  if (DENIED.has(lower) || DENIED_PREFIXES.some((prefix) => lower.startsWith(prefix))) {
    return 'answers on this origin may not set it';
  }
  if (!VALUE.test(value)) return 'the value has control or non-Latin-1 characters, or more than 4096';
  if (lower === 'location' && !isWebLocation(value)) return 'it may lead to http and https addresses only';
  return null;
}

function isWebLocation(value: string): boolean {
  const url = URL.parse(value, 'https://relative.invalid');
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
