import type { JsonObject, JsonValue } from '#sdk';

/** A cell that begins so is a formula to a spreadsheet (S-15). */
const FORMULA = /^[=+\-@\t\r]/;
const COLUMNS = [
  'queuedAt',
  'status',
  'prompt',
  'source',
  'jobId',
  'runId',
  'startedAt',
  'completedAt',
  'errorMessage',
  'clientIp',
  'userAgent',
  'count',
] as const;

/** Lines of an execution log as CSV (RFC 4180). What callers wrote is text to a spreadsheet, never a formula. */
export const executionsCsv = (executions: readonly JsonObject[]): string => {
  const rows = executions.map((execution) => {
    const { clientIp = null, userAgent = null } = execution['metadata'] as JsonObject;
    const row: JsonObject = { ...execution, clientIp, userAgent };
    return COLUMNS.map((column) => cell(row[column]));
  });
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
};

const cell = (value: JsonValue | undefined): string => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
