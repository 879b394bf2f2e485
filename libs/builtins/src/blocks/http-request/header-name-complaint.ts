/** Set by the client itself, or of one connection only. */
const NOT_YOURS = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** What is wrong with a request header's name, as a sentence for the author; undefined = nothing. */
export function headerNameComplaint(name: string): string | undefined {
  if (!TOKEN.test(name)) return `"${name}" is not a header name. Use letters, digits and hyphens.`;
  if (NOT_YOURS.has(name.toLowerCase())) return `"${name}" is set by the HTTP client itself. Remove it.`;
  return undefined;
}
