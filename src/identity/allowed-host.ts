import { isIP } from 'node:net';

/** What decides under which names a server manages itself. */
export interface HostSettings {
  /** HOST: where it listens. */
  readonly host: string;
  readonly publicUrl: string | null;
}

/** `example.com` of `Example.com:3000`, `::1` of `[::1]:3000`; null when it is no host. */
function nameOf(hostHeader: string): string | null {
  const url = `http://${hostHeader}`;
  if (/[\s/?#@\\]/.test(hostHeader) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

const isLocalName = (name: string): boolean => name === 'localhost' || name.endsWith('.localhost');

/** An address or name that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  isLocalName(host) || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * May the management API be called by this host name (S-13)? An address always: a page can point its own name at a
 * server inside (DNS rebinding), and never make a browser send an address that is not the one it calls. A server that
 * only this machine reaches takes no other name but PUBLIC_URL's. One in a network has names that it does not know, for
 * programs beside it: they bring a key, which no page has; without one, PUBLIC_URL decides.
 */
export function isAllowedHost(
  hostHeader: string | undefined,
  { host, publicUrl }: HostSettings,
  bringsKey: boolean,
): boolean {
  const name = hostHeader === undefined ? null : nameOf(hostHeader);
  if (name === null) return false;
  if (isIP(name) !== 0 || isLocalName(name)) return true;
  if (publicUrl !== null && name === new URL(publicUrl).hostname) return true;
  return !isLoopback(host) && (publicUrl === null || bringsKey);
}
