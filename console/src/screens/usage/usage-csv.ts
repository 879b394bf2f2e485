import type { UsageStep } from '../../api/usage.js';

const COLUMNS = [
  'at',
  'accepted',
  'failed',
  'refused',
  'rateLimited',
  'duplicate',
  'p50Ms',
  'p95Ms',
] as const;

/** The steps as CSV (RFC 4180): times in UTC, durations in milliseconds, nothing where nothing ended. */
export const usageCsv = (steps: readonly UsageStep[]): string =>
  [COLUMNS.join(','), ...steps.map((step) => COLUMNS.map((column) => step[column] ?? '').join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
