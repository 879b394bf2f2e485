import { isIP } from 'node:net';
import { assertAddressAllowed, type AddressRules } from './address-rules.js';
import { EgressRefused } from './egress-refused.js';

/** Lowest port beyond the default ones: below are mail, DNS, SSH and other services that HTTP can be smuggled into. */
const FIRST_FREE_PORT = 1024;

/**
 * Checks everything that a URL says by itself, before anything is resolved: scheme, userinfo, port, and the host when
 * it is an address (a connector's lookup never sees those).
 *
 * @throws EgressRefused
 */
export function checkEgressUrl(input: string | URL, rules: AddressRules): URL {
  const url = URL.parse(String(input));
  if (url === null) throw refuse('The URL is not absolute or not valid.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refuse(`The scheme "${url.protocol}" is not http or https.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refuse(`The URL of ${url.hostname} holds a user name or password. Send credentials in a header.`);
  }
  if (url.port !== '' && Number(url.port) < FIRST_FREE_PORT) {
    throw refuse(
      `Port ${url.port} of ${url.hostname} is below ${FIRST_FREE_PORT} and not the default of its scheme.`,
    );
  }
  const host = bareHost(url.hostname);
  if (isIP(host) !== 0) assertAddressAllowed(rules, { host, address: host, protocol: url.protocol });
  return url;
}

/** An IPv6 host without its brackets. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function refuse(reason: string): EgressRefused {
  return new EgressRefused(
    'egress_refused',
    `${reason} Outgoing requests go to http(s) URLs on the public internet; EGRESS_ALLOW lists the exceptions.`,
  );
}
