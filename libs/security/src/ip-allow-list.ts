import { cidrContains, formatCidr, parseCidr, type Cidr } from './cidr.js';
import { parseIp } from './parse-ip.js';

/** A list of addresses ready for calls; empty allows everyone. */
export type IpAllowList = readonly Cidr[];

export type AllowListEntry =
  | {
      readonly ok: true;
      /** The form to store and show, host bits cleared. */
      readonly entry: string;
      /** Set when the stored form differs from what was typed. */
      readonly notice: string | null;
    }
  | { readonly ok: false; readonly message: string };

/** Reads one line of an allow list as an owner typed it (B-07). */
export function normaliseAllowListEntry(text: string): AllowListEntry {
  const cidr = parseCidr(text.trim());
  if (cidr === null) {
    return {
      ok: false,
      message: `"${text}" is not an IP address or CIDR block. Write for example 203.0.113.7, 192.168.1.0/24 or 2001:db8::/32.`,
    };
  }
  const entry = formatCidr(cidr);
  return { ok: true, entry, notice: entry === text.trim() ? null : `"${text}" is stored as ${entry}.` };
}

/**
 * Parses a stored list once per trigger version.
 *
 * @throws Error naming the entry that is no address: a list that cannot be read must never become an empty one
 */
export function compileAllowList(entries: readonly string[]): IpAllowList {
  return entries.map((entry) => {
    const cidr = parseCidr(entry);
    if (cidr === null) throw new Error(`IP allow list entry "${entry}" is not an IP address or CIDR block.`);
    return cidr;
  });
}

/**
 * May this address call? An empty list allows everyone; an unknown address (null or unreadable) passes no list.
 */
export function isAllowed(ip: string | null, list: IpAllowList): boolean {
  if (list.length === 0) return true;
  const bytes = ip === null ? null : parseIp(ip);
  return bytes !== null && list.some((cidr) => cidrContains(cidr, bytes));
}
