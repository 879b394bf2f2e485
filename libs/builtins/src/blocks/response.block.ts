import { BlockFailure, defineBlock, field } from '#sdk';
import type { JsonObject, Problem } from '#sdk';
import { refuse } from '../problem.js';

/** A result page must not plant cookies, send the browser elsewhere, or loosen the server's own headers. */
const DENIED = new Set([
  'cache-control',
  'clear-site-data',
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'date',
  'keep-alive',
  'link',
  'refresh',
  'referrer-policy',
  'server',
  'service-worker-allowed',
  'set-cookie',
  'strict-transport-security',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-content-type-options',
  'x-frame-options',
  'x-powered-by',
  'x-request-id',
]);
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** RFC 9110 section 5.5 without obs-text: visible characters, space and tab. */
const VALUE = /^[\t\x20-\x7e]*$/;

function complaint(name: string, value: unknown): string | undefined {
  if (!TOKEN.test(name)) return `"${name}" is not a header name. Use letters, digits and hyphens.`;
  if (DENIED.has(name.toLowerCase()) || name.toLowerCase().startsWith('access-control-')) {
    return `The header "${name}" is the server's to set. Remove it.`;
  }
  const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
  if (text === null) return `The header "${name}" must be a text, a number or a boolean.`;
  if (!VALUE.test(text)) return `The header "${name}" must be one line of ASCII characters.`;
  if (name.toLowerCase() === 'location' && !/^(https?:\/\/|\/(?!\/))/i.test(text)) {
    return 'The header "Location" must be an http or https URL, or a path.';
  }
  return undefined;
}

const check = (headers: JsonObject): Problem[] =>
  Object.entries(headers).flatMap(([name, value]) => {
    const said = value === null ? undefined : complaint(name, value);
    return said === undefined ? [] : [refuse('/headers', 'header_not_allowed', said)];
  });

/** Answers the waiting caller. */
export const response = defineBlock({
  type: 'response',
  title: 'Response',
  description:
    'Answers the waiting caller with a status, headers and a body. A workflow with this block is answered synchronously by default.',
  sideEffects: 'none',
  params: {
    status: field.number({
      description: 'HTTP status.',
      default: 200,
      minimum: 200,
      maximum: 599,
      integer: true,
    }),
    headers: field.object({
      description: 'Response headers by name. Cookies and security headers stay with the server.',
      default: {},
    }),
    body: field.json({
      description: 'Response body, as JSON; with a text content-type header, a text goes out as it is.',
      default: null,
      example: { summary: '<agent1.content>' },
    }),
  },
  outputs: {
    status: field.number({ description: 'The status that was answered.', integer: true }),
    body: field.json({ description: 'The body that was answered.', nullable: true }),
  },
  responds: true,
  check: ({ headers = {} }) => check(headers),
  run({ status, headers, body }, { respond }) {
    const given = Object.entries(headers).filter(([, value]) => value !== null);
    const said = given.map(([name, value]) => complaint(name, value)).find((one) => one !== undefined);
    if (said !== undefined) throw new BlockFailure('response_header_not_allowed', said);
    const texts = Object.fromEntries(
      given.map(([name, value]) => [name.toLowerCase(), String(value as string | number | boolean)]),
    );
    respond({ status, headers: texts, body });
    return { status, body };
  },
});
