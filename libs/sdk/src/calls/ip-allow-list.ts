import { refuse } from '../errors.js';
import type { Problem } from '../errors.js';
import { field } from '../fields.js';
import { addressFamily } from './address-family.js';

/** Addresses that may call; empty means all. */
export const ipAllowList = field.array({
  description: 'Addresses and CIDR blocks that may call, e.g. 203.0.113.0/24; empty lets every address call.',
  default: [],
  items: field.string({
    description: 'An IPv4 or IPv6 address, or a CIDR block.',
    references: false,
    maxLength: 49,
  }),
});

/** True for `10.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`; false for short, octal, decimal and zoned forms. */
function isAddressOrBlock(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = addressFamily(address);
  if (family === 0 || rest.length > 0 || address.includes('%')) return false;
  if (prefix === undefined) return true;
  return /^(0|[1-9]\d{0,2})$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** Refuses entries that no address could match, or that parsers disagree about (wire B-07). */
export const checkIpAllowList = (entries: readonly string[] = []): Problem[] =>
  entries.flatMap((entry, index) =>
    isAddressOrBlock(entry.trim())
      ? []
      : [
          refuse(
            `/ipAllowList/${index}`,
            'invalid_address',
            `"${entry}" is not an address or CIDR block. Write it in full, e.g. 203.0.113.7 or 2001:db8::/32.`,
          ),
        ],
  );
