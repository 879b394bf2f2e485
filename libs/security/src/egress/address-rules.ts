import { cidrContains, parseCidr, type Cidr } from '../cidr.js';
import { compileAllowList, type IpAllowList } from '../ip-allow-list.js';
import { parseIp, parseIpVerbatim } from '../parse-ip.js';
import { EgressRefused } from './egress-refused.js';

/** What the operator allows beyond the public internet. */
export interface AddressRules {
  /** From `EGRESS_ALLOW`. */
  readonly allow: IpAllowList;
  /** Plain http to public addresses. */
  readonly allowHttp: boolean;
}

/** Special-purpose IPv4 blocks (IANA registry): not reachable over the internet, or not one host. */
const REFUSED_V4 = compileAllowList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]);
/** Global unicast is 2000::/3 alone; "not a known private range" would let ::7f00:1 and NAT64 through. */
const GLOBAL_V6 = parseCidr('2000::/3') as Cidr;
/** Inside 2000::/3: protocol assignments with Teredo and ORCHID, documentation, 6to4. */
const REFUSED_V6 = compileAllowList(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** Is this the address of one host on the public internet? An IPv4-mapped IPv6 address never is. */
export function isPublicAddress(address: string): boolean {
  const ip = parseIpVerbatim(address);
  if (ip === null) return false;
  if (ip.length === 4) return !REFUSED_V4.some((cidr) => cidrContains(cidr, ip));
  return cidrContains(GLOBAL_V6, ip) && !REFUSED_V6.some((cidr) => cidrContains(cidr, ip));
}

/**
 * @param host for the message
 * @throws EgressRefused when the address is neither public nor allowed, or would be reached over plain http
 */
export function assertAddressAllowed(
  rules: AddressRules,
  target: { readonly host: string; readonly address: string; readonly protocol: string },
): void {
  const { host, address, protocol } = target;
  const ip = parseIp(address);
  if (ip !== null && rules.allow.some((cidr) => cidrContains(cidr, ip))) return;
  const at = host === address ? address : `${host} (${address})`;
  if (!isPublicAddress(address)) {
    throw new EgressRefused(
      'egress_refused',
      `${at} is not on the public internet, where outgoing requests may go. If it is meant, the operator can list its CIDR block in EGRESS_ALLOW.`,
    );
  }
  if (protocol === 'http:' && !rules.allowHttp) {
    throw new EgressRefused(
      'egress_refused',
      `${at} would be reached over plain http. Use https, or have the operator list its CIDR block in EGRESS_ALLOW.`,
    );
  }
}
