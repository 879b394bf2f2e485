import { BlockFailure } from '#sdk';

/** SQLSTATE classes after which the same query may succeed: connection, resources, shutdown, serialisation. */
const PASSING = [/^08/, /^53/, /^57P0/, /^40001$/, /^40P01$/, /^55P03$/];
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH']);

interface ServerError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly position?: unknown;
  readonly hint?: unknown;
}

/** What an error of the driver or the server means for the author. Never repeats values or the connection string. */
export function databaseFailure(error: unknown): unknown {
  if (error instanceof BlockFailure) return error;
  const { code, message, position, hint } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as ServerError;
  const said = typeof message === 'string' ? message : 'unknown error';
  const sqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
  if (sqlState === '25006') {
    return new BlockFailure(
      'database_read_only',
      `The query writes (${said}). Set allowWrites when it should.`,
      { cause: error },
    );
  }
  if (sqlState === '57014') {
    return new BlockFailure(
      'database_timeout',
      'The query ran longer than statementTimeoutMs and was stopped. Make it faster, e.g. by an index, or allow more time.',
      { cause: error },
    );
  }
  if (sqlState.startsWith('28')) {
    return new BlockFailure('database_login_refused', `The database refused the login: ${said}.`, {
      cause: error,
    });
  }
  const lost =
    (typeof code === 'string' && NETWORK.has(code)) || /^(Connection terminated|timeout exp)/i.test(said);
  if (lost || (sqlState === '' && /SSL|certificate/i.test(said))) {
    const tls = /does not support SSL/i.test(said)
      ? ' Add ?sslmode=disable to the connection string if the network is trusted.'
      : '';
    return new BlockFailure('database_unreachable', `The database cannot be reached: ${said}.${tls}`, {
      retryable: lost,
      cause: error,
    });
  }
  if (sqlState === '') return error;
  const place = typeof position === 'string' ? ` (at character ${position} of the query)` : '';
  const advice = typeof hint === 'string' ? ` Hint: ${hint}` : '';
  return new BlockFailure('database_failed', `${said}${place}.${advice}`, {
    retryable: PASSING.some((pattern) => pattern.test(sqlState)),
    details: { sqlState },
    cause: error,
  });
}
