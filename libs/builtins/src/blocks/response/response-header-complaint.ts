/**
 * Headers that an answer must not set: they plant cookies, send a browser elsewhere, loosen the sandbox of the
 * answer, break its framing, or speak for the server. The server leaves them out whoever set them; here the
 * author learns of it.
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
  ...['content-security-policy', 'content-security-policy-report-only', 'x-content-type-options'],
  ...['referrer-policy', 'strict-transport-security', 'public-key-pins', 'expect-ct', 'permissions-policy'],
  ...[
    'x-frame-options',
    'x-xss-protection',
    'origin-agent-cluster',
    'reporting-endpoints',
    'report-to',
    'nel',
  ],
  ...['cache-control', 'pragma', 'expires', 'age', 'vary', 'etag', 'last-modified', 'alt-svc'],
  ...['server', 'x-powered-by', 'date', 'via', 'forwarded', 'link'],
  ...['connection', 'keep-alive', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'content-length'],
  ...['content-encoding', 'content-range', 'accept-ranges', 'x-sendfile'],
  ...['x-request-id', 'x-original-request-id', 'idempotent-replayed', 'preference-applied'],
  ...['retry-after', 'deprecation', 'sunset', 'ratelimit', 'ratelimit-policy'],
]);
const DENIED_PREFIXES = [
  ...['access-control-', 'cross-origin-', 'proxy-', 'sec-'],
  ...['x-accel-', 'x-forwarded-', 'x-lighttpd-'],
];

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,128}$/;
/** One line of visible Latin-1 characters, spaces and tabs. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]{0,4096}$/;

/** What is wrong with a header of an answer, as a sentence for the author; undefined = nothing. */
export function responseHeaderComplaint(name: string, value: unknown): string | undefined {
  const lower = name.toLowerCase();
  if (!NAME.test(name)) return `"${name}" is not a header name. Use letters, digits and hyphens.`;
  if (DENIED.has(lower) || DENIED_PREFIXES.some((prefix) => lower.startsWith(prefix))) {
    return `The header "${name}" is the server's to set. Remove it.`;
  }
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    return `The header "${name}" must be a text, a number or a boolean.`;
  }
  const text = String(value);
  if (!VALUE.test(text)) return `The header "${name}" must be one line of at most 4096 Latin characters.`;
  const target = lower === 'location' ? URL.parse(text, 'https://relative.invalid') : undefined;
  if (target === null || (target !== undefined && !['http:', 'https:'].includes(target.protocol))) {
    return 'The header "Location" must be an http or https URL, or a path.';
  }
  return undefined;
}
