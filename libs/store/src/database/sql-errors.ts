/** Whether an error is the data's fault (SQLSTATE class 22 or 23): repeating the same statement fails again. */
export function isDataError(error: unknown): boolean {
  const code = sqlState(error);
  return code !== undefined && (code.startsWith('22') || code.startsWith('23'));
}

/** The SQLSTATE of an error of the server; undefined for errors of the connection or of ours. */
export function sqlState(error: unknown): string | undefined {
  if (!isError(error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Connection exception, shutdown, crash, starting up, no connection left. */
const AWAY = /^(?:08...|57P0[1-5]|53300)$/;
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** The driver's own errors carry no code. */
const AWAY_MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/**
 * Whether the database could not be reached or went away meanwhile: the same work may succeed later. What was sent may
 * or may not have been committed: repeat only what is fenced or claimed.
 */
export function isConnectionError(error: unknown): boolean {
  if (!isError(error)) return false;
  if (Array.isArray(error.errors) && error.errors.length > 0) return error.errors.every(isConnectionError);
  const state = sqlState(error);
  if (state !== undefined && AWAY.test(state)) return true;
  const { code, syscall } = error;
  if (code !== undefined && syscall !== undefined && AWAY_CODES.has(code)) return true;
  return AWAY_MESSAGES.test(error.message);
}

/** Not `instanceof`: errors of Node itself may come from another realm (as they do under Jest). */
export const isError = (error: unknown): error is NodeJS.ErrnoException & { errors?: unknown } =>
  typeof error === 'object' && error !== null && 'message' in error && 'stack' in error;
