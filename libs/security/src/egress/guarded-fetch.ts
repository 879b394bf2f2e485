import { Headers, fetch as undiciFetch, type RequestInit as UndiciRequestInit } from 'undici';
import { compileAllowList } from '../ip-allow-list.js';
import type { AddressRules } from './address-rules.js';
import type { ResolveHost } from './allowed-addresses.js';
import { boundedBody, tooLarge } from './bounded-body.js';
import { checkEgressUrl } from './check-egress-url.js';
import { assertProxyMayCarry, egressDispatcher } from './egress-dispatcher.js';
import { assertNoFramingHeaders } from './egress-headers.js';
import { EgressRefused } from './egress-refused.js';

export interface GuardedFetchOptions {
  /** CIDR blocks of otherwise refused addresses that may be reached, also over http (`EGRESS_ALLOW`). */
  readonly allow: readonly string[];
  /** Plain http to public addresses. Default false. */
  readonly allowHttp?: boolean;
  /** From the call to the last byte of the body. */
  readonly timeoutMs: number;
  /** Of the body after decompression. */
  readonly maxResponseBytes: number;
  /** Sent unless the request has its own. */
  readonly userAgent: string;
  /** Carries every request (`EGRESS_PROXY`); absent = they go directly. */
  readonly proxy?: string | null;
  /** Resolves names; the system's resolver by default. For tests. */
  readonly lookup?: ResolveHost;
}

/** `fetch` behind the egress guard; `close` waits for requests under way and ends idle connections. */
export type GuardedFetch = typeof globalThis.fetch & { close(): Promise<void> };

/** Fetch forbids a body object on these. */
const NULL_BODY_STATUS = new Set([101, 103, 204, 205, 304]);

/**
 * Makes the only `fetch` that user-driven requests may use (O-06 to O-09). It reaches public addresses and those in
 * `allow`, never follows a redirect (a 3xx is returned as it is), ends after `timeoutMs` in total, and cuts bodies at
 * `maxResponseBytes`. Each call is checked anew. Through a `proxy`, what names resolve to is the proxy's to decide.
 *
 * Rejects with {@link EgressRefused} when a rule or limit was hit, with the signal's reason when aborted, and with
 * fetch's TypeError when the network failed.
 *
 * @throws Error naming the entry of `allow` that is no CIDR block
 */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const { timeoutMs, maxResponseBytes } = options;
  const rules: AddressRules = {
    allow: compileAllowList(options.allow),
    allowHttp: options.allowHttp ?? false,
  };
  const dispatcher = egressDispatcher(rules, options);

  async function guardedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = await translateRequest(input, init);
    const url = checkEgressUrl(request.url, rules);
    if (options.proxy) assertProxyMayCarry(rules, url);
    const headers = new Headers(request.init.headers as ConstructorParameters<typeof Headers>[0]);
    assertNoFramingHeaders(headers.keys());
    if (!headers.has('user-agent')) headers.set('user-agent', options.userAgent);

    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(timedOut(url, timeoutMs)), timeoutMs).unref();
    const onEnd = () => clearTimeout(timer);
    const signals = request.init.signal ? [deadline.signal, request.init.signal] : [deadline.signal];
    const translate = (error: unknown) => (deadline.signal.aborted ? deadline.signal.reason : unwrap(error));

    const response = await undiciFetch(url, {
      // The same dictionary of the Fetch standard, declared twice.
      ...(request.init as unknown as UndiciRequestInit),
      headers,
      redirect: 'manual',
      signal: AbortSignal.any(signals),
      dispatcher,
    }).catch((error: unknown) => {
      onEnd();
      throw translate(error);
    });

    const body = response.body as ReadableStream<Uint8Array> | null;
    if (body === null || NULL_BODY_STATUS.has(response.status)) onEnd();
    else if (Number(response.headers.get('content-length')) > maxResponseBytes) {
      onEnd();
      const error = tooLarge(maxResponseBytes);
      await body.cancel(error);
      throw error;
    }
    return asGlobalResponse(
      response,
      body === null || NULL_BODY_STATUS.has(response.status)
        ? null
        : boundedBody(body, maxResponseBytes, onEnd, translate),
    );
  }

  return Object.assign(guardedFetch, { close: () => dispatcher.close() });
}

/** The runtime's own Request and FormData are strangers to undici's fetch, which would turn them into text. */
async function translateRequest(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<{ readonly url: string | URL; readonly init: RequestInit }> {
  if (input instanceof Request) {
    const { method, headers, body, signal } = input;
    const duplex = body === null ? {} : { duplex: 'half' as const };
    return translateRequest(input.url, { method, headers, body, signal, ...duplex, ...init });
  }
  if (!(init.body instanceof FormData)) return { url: input, init };
  const encoded = new Response(init.body);
  const headers = new globalThis.Headers(init.headers);
  headers.set('content-type', encoded.headers.get('content-type') as string);
  return { url: input, init: { ...init, headers, body: await encoded.arrayBuffer() } };
}

/** A Response of the runtime, so that `instanceof` and every library agree on what it is. */
function asGlobalResponse(
  response: Awaited<ReturnType<typeof undiciFetch>>,
  body: ReadableStream<Uint8Array> | null,
): Response {
  const { status, statusText, url } = response;
  const copy = new Response(body, { status, statusText, headers: [...response.headers] });
  return Object.defineProperty(copy, 'url', { value: url });
}

function timedOut(url: URL, timeoutMs: number): EgressRefused {
  return new EgressRefused(
    'egress_timeout',
    `${url.hostname} did not finish its answer within ${timeoutMs} ms.`,
  );
}

/** Fetch hides what stopped a connection behind "fetch failed"; our own refusals are shown as they are. */
function unwrap(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof EgressRefused ? cause : error;
}
