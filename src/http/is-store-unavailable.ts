import { sqlState } from '#store';

/** Connection exceptions (08), operator intervention (57P: shutdown, crash, starting up), too many connections. */
const AWAY_STATES = /^(?:08...|57P0[1-5]|53300|25006)$/;
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOENT',
]);
/** The driver's own errors carry no code. */
const AWAY_MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/**
 * Whether an error means that the database cannot be reached now, so that the same call may succeed later.
 * Errors that other outgoing connections can raise count only when they come from a connect to the database.
 */
export const isStoreUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every(isStoreUnavailable);
  const state = sqlState(error);
  if (state !== undefined && AWAY_STATES.test(state)) return true;
  // Whatever the reason, a FATAL error has ended the session.
  const { code, syscall, severity } = error as NodeJS.ErrnoException & { severity?: string };
  if (state !== undefined && (severity === 'FATAL' || severity === 'PANIC')) return true;
  if (code !== undefined && AWAY_CODES.has(code)) return syscall !== undefined;
  return AWAY_MESSAGES.test(error.message) || isStoreUnavailable(error.cause);
};
