import { isIP } from 'node:net';
import { BlockFailure } from '#sdk';

/** Where a database is and how to reach it. */
export interface DatabaseTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly tls: boolean;
}

/** Never repeats the text: it holds a password. */
const refused = (why: string): BlockFailure =>
  new BlockFailure(
    'database_connection_invalid',
    `The connection string ${why}. Write it as postgres://user:password@host:5432/database.`,
  );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused('has a part with a broken percent-encoding');
  }
}

/**
 * Reads `postgres://user:password@host:port/database?sslmode=...`. Without `sslmode` the connection is encrypted and
 * the certificate verified; `sslmode=disable` says that the network is trusted. Settings that would weaken the
 * check (`prefer`, `allow`, files) are refused rather than ignored.
 *
 * @throws BlockFailure `database_connection_invalid`
 */
export function readConnectionString(text: string): DatabaseTarget {
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw refused('is not a postgres:// URL');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host === '') throw refused('names no host');
  const database = decoded(url.pathname.slice(1));
  if (database === '' || url.username === '') throw refused('names no user or no database');
  const mode = url.searchParams.get('sslmode') ?? 'verify-full';
  if (!['disable', 'require', 'verify-ca', 'verify-full'].includes(mode)) {
    throw refused(`has sslmode=${mode}; use verify-full, or disable on a network that you trust`);
  }
  const others = [...url.searchParams.keys()].filter((key) => key !== 'sslmode');
  if (others.length > 0) throw refused(`has the setting ${others[0]}, which is not known here`);
  return {
    host,
    port: url.port === '' ? 5432 : Number(url.port),
    user: decoded(url.username),
    password: decoded(url.password),
    database,
    tls: mode !== 'disable',
  };
}

/** TLS options: the certificate must be the name's, whatever address the socket goes to. */
export const tlsFor = ({ tls, host }: DatabaseTarget): false | { servername?: string } =>
  tls && (isIP(host) === 0 ? { servername: host } : {});
