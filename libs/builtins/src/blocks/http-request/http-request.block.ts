import { BlockFailure, defineBlock, field } from '#sdk';
import type { BlockContext } from '#sdk';
import { buildRequest, isSafe } from './build-request.js';
import { checkHttpRequest } from './check-http-request.js';
import { httpRequestParams } from './http-request.params.js';
import { networkFailure } from './network-failure.js';
import { pretendRequest } from './pretend-request.js';
import { readBody, readBytes } from './read-response.js';
import { retryAfterMs } from './retry-after.js';
import { inWords, sendRequest } from './send-request.js';

const RETRYABLE = new Set([408, 425, 429]);

/** As much of a refused answer as tells the author why. */
const EXCERPT = 300;

async function statusFailure(response: Response, url: URL, { now }: BlockContext): Promise<BlockFailure> {
  const bytes = await readBytes(response, 65_536).catch(() => Buffer.alloc(0));
  const excerpt = bytes.toString('utf8').slice(0, EXCERPT).trim();
  const wait = retryAfterMs(response.headers.get('retry-after'), now());
  const says = excerpt === '' ? '' : ` It says: ${excerpt}`;
  return new BlockFailure('http_status', `${url.origin}${url.pathname} answered ${response.status}.${says}`, {
    retryable: response.status >= 500 || RETRYABLE.has(response.status),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    details: { status: response.status, body: excerpt },
  });
}

/** Headers by name. Every other header comes joined already; cookies come one by one, and none may be lost. */
function headersOf({ headers }: Response): Record<string, string> {
  const cookies = headers.getSetCookie();
  return {
    ...Object.fromEntries(headers),
    ...(cookies.length > 0 ? { 'set-cookie': cookies.join('\n') } : {}),
  };
}

/** Any HTTP request, behind the egress guard. */
export const httpRequest = defineBlock({
  type: 'http_request',
  title: 'HTTP request',
  description:
    'Sends an HTTP request and gives the status, headers and parsed body of the answer. Private addresses are refused.',
  sideEffects: ({ method }) => (isSafe(method) ? 'idempotent' : 'external'),
  params: httpRequestParams,
  outputs: {
    status: field.number({ description: 'HTTP status code.', integer: true }),
    ok: field.boolean({ description: 'True for 200 to 299.' }),
    headers: field.object({
      description: 'Response headers by lower-case name; several cookies one a line.',
      tainted: true,
    }),
    body: field.json({
      description: 'The body by its content type: JSON, text, or base64; null when empty.',
      nullable: true,
      tainted: true,
    }),
    bytes: field.number({ description: 'Length of the body in bytes.', integer: true }),
    url: field.string({ description: 'The URL that answered, after redirects.' }),
    simulated: field.boolean({
      description: 'True in test mode for all but GET, HEAD and OPTIONS: nothing was sent.',
    }),
  },
  usableAsTool: true,
  timeoutMs: 60_000,
  check: checkHttpRequest,
  async run(params, context) {
    const request = buildRequest(params, context.idempotencyKey);
    if (context.run.simulate && !isSafe(params.method)) return pretendRequest(request, context);
    const { response, url } = await sendRequest(request, params.maxRedirects, context);
    if (params.failOnStatus && response.status >= 400) throw await statusFailure(response, url, context);
    const bytes = await readBytes(response, params.maxResponseBytes).catch((error: unknown) => {
      throw networkFailure(error, inWords(params.method, url), context.signal);
    });
    return {
      status: response.status,
      ok: response.ok,
      headers: headersOf(response),
      body: readBody(bytes, response.headers.get('content-type') ?? '', params.responseType),
      bytes: bytes.length,
      url: url.href,
      simulated: false,
    };
  },
});
