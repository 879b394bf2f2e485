/** 0 to 255, without the leading zeros that some parsers read as octal. */
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^(?:${OCTET}\\.){3}${OCTET}$`);
const GROUP = /^[0-9A-Fa-f]{1,4}$/;

/** How many of the eight groups a half of an IPv6 address has; null when it is none. The last may be an IPv4 address. */
function groupsIn(half: string, mayEndInIpv4: boolean): number | null {
  if (half === '') return 0;
  const groups = half.split(':');
  const last = groups.at(-1) ?? '';
  const tail = mayEndInIpv4 && last.includes('.') && IPV4.test(last) ? 1 : 0;
  const plain = tail === 1 ? groups.slice(0, -1) : groups;
  return plain.every((group) => GROUP.test(group)) ? groups.length + tail : null;
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [head = '', tail] = halves;
  const first = groupsIn(head, tail === undefined);
  if (first === null) return false;
  if (tail === undefined) return first === 8;
  const second = groupsIn(tail, true);
  return second !== null && first + second < 8;
}

/**
 * 4 or 6 when the text is an address written in full, 0 when it is none: as `isIP` of node:net, without zones. Here,
 * because the contract imports nothing.
 */
export function addressFamily(text: string): 0 | 4 | 6 {
  if (IPV4.test(text)) return 4;
  return text.includes(':') && isIpv6(text) ? 6 : 0;
}
