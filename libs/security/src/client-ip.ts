import { cidrContains, parseCidr, type Cidr } from './cidr.js';
import { formatIp, parseIp, type IpBytes } from './parse-ip.js';

/** Proxies whose `X-Forwarded-For` is believed. */
export type TrustedProxies = readonly Cidr[];

/**
 * Reads the setting `TRUSTED_PROXIES`: a comma-separated list of CIDR blocks and addresses. Hop counts and `true` are
 * refused: both trust whoever connects.
 *
 * @throws Error that names the setting and the entry at fault
 */
export function parseTrustedProxies(setting: string): TrustedProxies {
  return setting
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const cidr = parseCidr(entry);
      if (cidr === null) {
        throw new Error(
          `TRUSTED_PROXIES: "${entry}" is not a CIDR block. Name the proxies' addresses, for example "10.0.0.0/8, 127.0.0.1"; counts and "true" are not accepted.`,
        );
      }
      return cidr;
    });
}

/**
 * Whose call is it? The peer's, unless the peer is a trusted proxy: then the last address that a trusted proxy wrote
 * and that is not itself a trusted proxy, read from the right. Entries further left are the caller's own words.
 *
 * @param peer `socket.remoteAddress`
 * @param xff all `X-Forwarded-For` lines joined with a comma, in order; no other header counts
 * @returns the canonical address, or null when it is unknown; whoever needs an address must then refuse
 */
export function resolveClientIp(call: {
  readonly peer: string | null | undefined;
  readonly xff: string | null | undefined;
  readonly trustedProxies: TrustedProxies;
}): string | null {
  const { peer, xff, trustedProxies } = call;
  let client = peer ? parseIp(peer) : null;
  if (client === null) return null;
  if (!xff || trustedProxies.length === 0 || !isTrusted(client, trustedProxies)) return formatIp(client);
  const hops = xff.split(',');
  for (let i = hops.length - 1; i >= 0; i--) {
    client = parseIp((hops[i] as string).trim());
    if (client === null) return null;
    if (!isTrusted(client, trustedProxies)) break;
  }
  return formatIp(client);
}

function isTrusted(ip: IpBytes, trustedProxies: TrustedProxies): boolean {
  return trustedProxies.some((cidr) => cidrContains(cidr, ip));
}
