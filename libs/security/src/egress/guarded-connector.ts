import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressRules } from './address-rules.js';
import { allowedAddresses, type ResolveHost } from './allowed-addresses.js';
import { bareHost } from './check-egress-url.js';

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
      const { protocol } = options;
      addresses = (await allowedAddresses(rules, resolveHost, { host, protocol })).slice(
        0,
        MAX_ADDRESSES_TRIED,
      );
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
}
