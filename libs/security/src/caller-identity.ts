import { createHmac } from 'node:crypto';
import type { AuthMode } from './auth-policy.js';
import { formatCidr, masked } from './cidr.js';
import { formatIp, parseIp } from './parse-ip.js';

const LABELS: Record<Exclude<AuthMode, 'none'>, string> = {
  bearer: 'bearer',
  custom_header: 'header',
  hmac_sha256: 'hmac',
};

/**
 * The caller as logs, rate limits and workflows see it: `bearer:<16 hex>`, stable over secret rotation because it is
 * made from the credential's id, and useless without the pepper to whoever reads it (D15).
 * Costs an HMAC: make it once per credential, not per call.
 *
 * @param pepper the server's own secret, at least 32 bytes
 */
export function callerIdentity(
  pepper: Buffer,
  mode: Exclude<AuthMode, 'none'>,
  credentialId: string,
): string {
  const label = LABELS[mode];
  const mac = createHmac('sha256', pepper).update(`caller\0${label}\0${credentialId}`).digest('hex');
  return `${label}:${mac.slice(0, 16)}`;
}

/**
 * The caller of a call without credentials: `ip:<canonical address>`, IPv4-mapped addresses as IPv4.
 *
 * @param ip what `resolveClientIp` gave; null or unreadable is `ip:unknown`, one caller for all of them
 */
export function ipCallerIdentity(ip: string | null): string {
  const bytes = ip === null ? null : parseIp(ip);
  return bytes === null ? 'ip:unknown' : `ip:${formatIp(bytes)}`;
}

/**
 * What a caller's quota is counted under: the caller, except that one IPv6 customer holds a whole /64.
 */
export function callerRateKey(caller: string): string {
  if (!caller.startsWith('ip:')) return caller;
  const bytes = parseIp(caller.slice(3));
  return bytes?.length === 16 ? `ip:${formatCidr(masked(bytes, 64))}` : caller;
}
