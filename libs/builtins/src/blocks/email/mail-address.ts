import { domainToASCII } from 'node:url';
import { BlockFailure } from '#sdk';

/** One person to write to or from. Given to the mailer in parts, so it never parses an address itself. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * The part before @, without quoting, which different servers read differently, and without % and !, by which some
 * pass the mail on to another domain than the one behind the @.
 */
const LOCAL = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** No quotes, brackets, commas or control characters: what a name shows must not look like an address list. */
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const NAME = /^[^"<>,;:@\\\x00-\x1f\x7f]{0,100}$/;

/** The domain in its ASCII form, lower-case; null when it is none. */
export function domainOf(text: string): string | null {
  const ascii = domainToASCII(text).toLowerCase();
  return ascii.length <= 253 && DOMAIN.test(ascii) ? ascii : null;
}

/** Reads `ann@example.com` or `Ann <ann@example.com>`; undefined for anything else. */
export function readAddress(text: string): MailAddress | undefined {
  const bracketed = /^([^<]*)<([^<>]+)>$/.exec(text);
  const [name, address] = bracketed === null ? ['', text] : [bracketed[1] ?? '', bracketed[2] ?? ''];
  const at = address.trim().lastIndexOf('@');
  const local = address.trim().slice(0, at);
  const domain = domainOf(address.trim().slice(at + 1));
  if (at < 1 || local.length > 64 || !LOCAL.test(local) || domain === null || !NAME.test(name.trim()))
    return undefined;
  return { name: name.trim(), address: `${local}@${domain}` };
}

/**
 * Reads a list of addresses, one a line or separated by commas.
 *
 * @param where the param, for the message
 * @throws BlockFailure `email_address_invalid` naming the entry
 */
export const readAddresses = (text: string, where: string): MailAddress[] =>
  text
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const address = readAddress(entry);
      if (address !== undefined) return address;
      throw new BlockFailure(
        'email_address_invalid',
        `${where}: "${entry.slice(0, 100)}" is not an address. Write ann@example.com or Ann <ann@example.com>.`,
      );
    });

/** True for an entry of an allow list: an address, `example.com`, or `*.example.com` for its subdomains. */
export const isAllowEntry = (entry: string): boolean =>
  entry.includes('@') ? readAddress(entry)?.name === '' : domainOf(entry.replace(/^\*\./, '')) !== null;

/** Whether an address fits an entry of an allow list. */
export function fitsEntry({ address }: MailAddress, entry: string): boolean {
  const lower = address.toLowerCase();
  if (entry.includes('@')) return readAddress(entry)?.address.toLowerCase() === lower;
  const domain = lower.slice(lower.lastIndexOf('@') + 1);
  if (!entry.startsWith('*.')) return domain === domainOf(entry);
  const parent = domainOf(entry.slice(2));
  return parent !== null && domain.endsWith(`.${parent}`);
}
