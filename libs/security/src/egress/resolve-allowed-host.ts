import type { IpAllowList } from '../ip-allow-list.js';
import { allowedAddresses, systemLookup, type ResolveHost } from './allowed-addresses.js';
import { bareHost } from './check-egress-url.js';

/** Where connections that are not HTTP may go. */
export interface AllowedHostOptions {
  /** From `EGRESS_ALLOW`: otherwise refused addresses that may be reached. */
  readonly allow: IpAllowList;
  /** Resolves names; the system's resolver by default. For tests. */
  readonly lookup?: ResolveHost;
}

/**
 * The address to connect to for a host, for protocols of their own (SQL, SMTP). The host is resolved once, all its
 * addresses must pass the egress rules, and the caller connects to the returned one of those very addresses. The rule
 * against plain http does not concern them: whether the connection is encrypted is for the protocol to insist on.
 *
 * @param host a name, an address, or an IPv6 address in brackets
 * @throws EgressRefused `egress_refused`; the resolver's error when the name does not resolve
 */
export async function resolveAllowedHost(host: string, options: AllowedHostOptions): Promise<string> {
  const rules = { allow: options.allow, allowHttp: true };
  const target = { host: bareHost(host), protocol: 'tcp:' };
  const [address] = await allowedAddresses(rules, options.lookup ?? systemLookup, target);
  // allowedAddresses refuses a host without any.
  return address as string;
}
