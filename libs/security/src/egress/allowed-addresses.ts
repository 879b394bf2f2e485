import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { assertAddressAllowed, type AddressRules } from './address-rules.js';
import { EgressRefused } from './egress-refused.js';

/** All addresses of a name. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/** The system's resolver, which also knows /etc/hosts. Rejects when the name does not resolve. */
export async function systemLookup(hostname: string): Promise<readonly string[]> {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
}

/**
 * Every address of the host, all of them checked: one forbidden address among allowed ones refuses the host. Connect
 * to what is returned, never to the name, so that a second answer of the DNS server is never asked for.
 *
 * @param target `host` is a name or a bare address; `protocol` as in a URL, e.g. `https:`
 * @throws EgressRefused `egress_refused`; whatever `resolve` rejects with
 */
export async function allowedAddresses(
  rules: AddressRules,
  resolve: ResolveHost,
  { host, protocol }: { readonly host: string; readonly protocol: string },
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) throw new EgressRefused('egress_refused', `${host} has no address.`);
  for (const address of addresses) assertAddressAllowed(rules, { host, address, protocol });
  return addresses;
}
