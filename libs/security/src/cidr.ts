import { formatIp, isMapped, parseIpVerbatim, type IpBytes } from './parse-ip.js';

/** A block of addresses of one family. */
export interface Cidr {
  /** Host bits are zero. */
  readonly network: IpBytes;
  readonly prefixLength: number;
}

/**
 * Reads `address` or `address/length`, both strictly written. A block inside ::ffff:0:0/96 becomes its IPv4 block.
 *
 * @returns null for anything else: names, ranges, wildcards, octal, short forms, zones
 */
export function parseCidr(text: string): Cidr | null {
  const slash = text.indexOf('/');
  const address = parseIpVerbatim(slash === -1 ? text : text.slice(0, slash));
  if (address === null) return null;
  const bits = address.length * 8;
  const prefixLength = slash === -1 ? bits : readPrefixLength(text.slice(slash + 1));
  if (prefixLength === null || prefixLength > bits) return null;
  if (isMapped(address) && prefixLength >= 96) return masked(address.subarray(12), prefixLength - 96);
  return masked(address, prefixLength);
}

/** `address/length`, or the bare address for a single one. */
export function formatCidr({ network, prefixLength }: Cidr): string {
  return prefixLength === network.length * 8 ? formatIp(network) : `${formatIp(network)}/${prefixLength}`;
}

export function cidrContains({ network, prefixLength }: Cidr, ip: IpBytes): boolean {
  if (ip.length !== network.length) return false;
  const whole = prefixLength >> 3;
  for (let i = 0; i < whole; i++) if (ip[i] !== network[i]) return false;
  const rest = prefixLength & 7;
  return (
    rest === 0 || (((ip[whole] as number) ^ (network[whole] as number)) & (0xff << (8 - rest)) & 0xff) === 0
  );
}

/** The network that holds an address, host bits cleared. */
export function masked(address: IpBytes, prefixLength: number): Cidr {
  const network = Uint8Array.from(address, (byte, i) => {
    const kept = Math.min(8, Math.max(0, prefixLength - i * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return { network, prefixLength };
}

function readPrefixLength(text: string): number | null {
  return /^(0|[1-9]\d{0,2})$/.test(text) ? Number(text) : null;
}
