import { isError } from './sql-errors.js';

/** The database cannot be used; the message says why and what mends it. Never holds the password. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Turns a failed first connection into one line with the reason and the fix. */
export function connectionFailure(url: string, error: unknown): DatabaseUnavailable {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname}:${port || '5432'}`;
  const code = isError(error) ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ECONNREFUSED: `nothing listens on ${where}. Start PostgreSQL there, or correct DATABASE_URL.`,
    ENOTFOUND: `the host ${hostname} is unknown. Correct DATABASE_URL.`,
    '28P01': `the password of user "${username}" is wrong. Correct DATABASE_URL.`,
    '28000': `user "${username}" may not log in. Correct DATABASE_URL, or pg_hba.conf of the server.`,
    '3D000': `the database "${pathname.slice(1)}" does not exist. Create it: createdb ${pathname.slice(1)}`,
    '53300': 'the server has no connection left. Raise max_connections, or run fewer processes.',
  };
  const reason = reasons[code] ?? (isError(error) ? error.message : String(error));
  return new DatabaseUnavailable(`PostgreSQL cannot be reached: ${reason}`, { cause: error });
}
