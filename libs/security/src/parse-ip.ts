import { isIP } from 'node:net';

/** An IP address: 4 bytes or 16. An IPv4-mapped IPv6 address is its IPv4 address (W-23). */
export type IpBytes = Uint8Array;

/**
 * Reads an address in its usual text form only: no octal, hex, short or decimal IPv4, no zone, no port, no brackets.
 *
 * @returns null for anything else
 */
export function parseIp(text: string): IpBytes | null {
  switch (isIP(text)) {
    case 4:
      return parseIpv4(text);
    case 6:
      // isIP takes zones ("fe80::1%eth0"), which mean nothing outside one machine.
      return text.includes('%') ? null : unmapped(parseIpv6(text));
    default:
      return null;
  }
}

/** As {@link parseIp}, but an IPv4-mapped address stays 16 bytes; for prefix lengths counted over 128 bits. */
export function parseIpVerbatim(text: string): IpBytes | null {
  if (isIP(text) === 4) return parseIpv4(text);
  return isIP(text) === 6 && !text.includes('%') ? parseIpv6(text) : null;
}

/** The text form: dotted quad, or RFC 5952 (lower case, longest run of zeros shortened). */
export function formatIp(bytes: IpBytes): string {
  return bytes.length === 4 ? bytes.join('.') : formatIpv6(bytes);
}

/** True for ::ffff:0:0/96. */
export function isMapped(bytes: IpBytes): boolean {
  if (bytes.length !== 16 || bytes[10] !== 0xff || bytes[11] !== 0xff) return false;
  for (let i = 0; i < 10; i++) if (bytes[i] !== 0) return false;
  return true;
}

function unmapped(bytes: IpBytes): IpBytes {
  return isMapped(bytes) ? bytes.subarray(12) : bytes;
}

/** The text has passed isIP: four decimal numbers without leading zeros. By hand, as every call comes through here. */
function parseIpv4(text: string): IpBytes {
  const bytes = new Uint8Array(4);
  let place = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT) place += 1;
    else bytes[place] = (bytes[place] as number) * 10 + (code - DIGIT_0);
  }
  return bytes;
}

const DOT = 0x2e;
const DIGIT_0 = 0x30;

/** The text has passed isIP, so only its shape is read here. */
function parseIpv6(text: string): IpBytes {
  const bytes = new Uint8Array(16);
  const [head = '', tail] = text.split('::');
  writeGroups(bytes, 0, head);
  if (tail) writeGroups(bytes, 16 - byteLength(tail), tail);
  return bytes;
}

function byteLength(groups: string): number {
  const parts = groups.split(':');
  return parts.length * 2 + (parts.at(-1)?.includes('.') ? 2 : 0);
}

function writeGroups(bytes: Uint8Array, start: number, groups: string): void {
  if (groups === '') return;
  let at = start;
  for (const group of groups.split(':')) {
    if (group.includes('.')) {
      bytes.set(parseIpv4(group), at);
      at += 4;
    } else {
      const value = Number.parseInt(group, 16);
      bytes[at++] = value >> 8;
      bytes[at++] = value & 0xff;
    }
  }
}

function formatIpv6(bytes: IpBytes): string {
  const groups: number[] = [];
  for (let i = 0; i < 16; i += 2) groups.push(((bytes[i] as number) << 8) | (bytes[i + 1] as number));
  const run = longestZeroRun(groups);
  const hex = (part: number[]) => part.map((group) => group.toString(16)).join(':');
  if (run.length < 2) return hex(groups);
  return `${hex(groups.slice(0, run.start))}::${hex(groups.slice(run.start + run.length))}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let i = 0; i <= groups.length; i++) {
    if (groups[i] === 0) continue;
    if (i - start > best.length) best = { start, length: i - start };
    start = i + 1;
  }
  return best;
}
