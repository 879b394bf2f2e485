import { isIP } from 'node:net';
import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import type { AddressRules } from './address-rules.js';
import { systemLookup, type ResolveHost } from './allowed-addresses.js';
import { bareHost } from './check-egress-url.js';
import { EgressRefused } from './egress-refused.js';
import { guardedConnector } from './guarded-connector.js';

const MAX_CONNECT_MS = 10_000;

/** How requests leave. */
export interface EgressRoute {
  /** `http://proxy.internal:4750`, with user and password where it asks for them; absent = directly. */
  readonly proxy?: string | null;
  /** Resolves names when there is no proxy; the system's resolver by default. */
  readonly lookup?: ResolveHost;
  readonly timeoutMs: number;
}

/**
 * What carries guarded requests: sockets to checked addresses, or tunnels (CONNECT) through the operator's proxy (O-10).
 * Behind a proxy names are resolved and checked by the proxy, since only the connection that it opens counts; what a URL
 * says by itself is checked here in either case.
 */
export function egressDispatcher(rules: AddressRules, { proxy, lookup, timeoutMs }: EgressRoute): Dispatcher {
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const connectMs = Math.min(timeoutMs, MAX_CONNECT_MS);
  if (!proxy) {
    return new Agent({ ...limits, connect: guardedConnector(rules, lookup ?? systemLookup, connectMs) });
  }
  const { origin, username, password } = new URL(proxy);
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return new ProxyAgent({
    ...limits,
    uri: origin,
    proxyTunnel: true,
    proxyTls: { timeout: connectMs },
    requestTls: { timeout: connectMs },
    ...(username === '' ? {} : { token: `Basic ${Buffer.from(credentials).toString('base64')}` }),
  });
}

/**
 * The rule against plain http, for names that the proxy resolves: nobody here learns whether they are allowed addresses.
 *
 * @throws EgressRefused
 */
export function assertProxyMayCarry({ allowHttp }: AddressRules, url: URL): void {
  if (url.protocol !== 'http:' || allowHttp || isIP(bareHost(url.hostname)) !== 0) return;
  throw new EgressRefused(
    'egress_refused',
    `${url.hostname} would be reached over plain http. Use https; behind EGRESS_PROXY, EGRESS_ALLOW knows addresses only.`,
  );
}
