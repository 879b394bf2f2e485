import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { assertAddressAllowed, type AddressRules } from './address-rules.js';
import { bareHost } from './check-egress-url.js';
import { EgressRefused } from './egress-refused.js';

/** All addresses of a name. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/** A name may have many addresses; this many are tried one after another. */
const MAX_ADDRESSES_TRIED = 3;

/**
 * Opens sockets to checked addresses only. A name is resolved once; all its addresses must pass, and the socket goes
 * to one of those very addresses, so a second answer of the DNS server is never asked for.
 */
export function guardedConnector(
  rules: AddressRules,
  resolveHost: ResolveHost,
  connectTimeoutMs: number,
): buildConnector.connector {
  const connect = buildConnector({ timeout: connectTimeoutMs, allowH2: false });

  return (options, callback) => void open(options, callback);

  async function open(options: buildConnector.Options, callback: buildConnector.Callback): Promise<void> {
    const host = bareHost(options.hostname);
    let addresses: readonly string[];
    try {
      addresses = await checkedAddresses(host, options.protocol);
    } catch (error) {
      callback(error as Error, null);
      return;
    }
    // The certificate must be the name's, whatever address the socket goes to.
    const isNamedTls = options.protocol === 'https:' && isIP(host) === 0;
    tryNext(
      isNamedTls ? { ...options, servername: options.servername ?? host } : options,
      addresses,
      callback,
    );
  }

  function tryNext(
    options: buildConnector.Options,
    [address, ...others]: readonly string[],
    callback: buildConnector.Callback,
  ): void {
    connect({ ...options, hostname: address as string }, (...result) => {
      if (result[0] !== null && others.length > 0) tryNext(options, others, callback);
      else callback(...result);
    });
  }

  async function checkedAddresses(host: string, protocol: string): Promise<readonly string[]> {
    const addresses = isIP(host) === 0 ? await resolveHost(host) : [host];
    if (addresses.length === 0) throw new EgressRefused('egress_refused', `${host} has no address.`);
    for (const address of addresses) assertAddressAllowed(rules, { host, address, protocol });
    return addresses.slice(0, MAX_ADDRESSES_TRIED);
  }
}
