/** What stands in an array of PostgreSQL. Dates are written as milliseconds since 1970. */
export type ArrayItem = string | number | boolean | Date | Uint8Array | null | undefined;

/**
 * The text of a one-dimensional PostgreSQL array, as its input function reads it. Faster than the driver's own for
 * what the hot path sends, and dates keep no time zone.
 */
export function arrayLiteral<T>(items: readonly T[], read: (item: T, index: number) => ArrayItem): string {
  return arrayLiteralOrNull(items, read) ?? `{${items.map(() => 'NULL').join(',')}}`;
}

/** As {@link arrayLiteral}; null when every element is null, so that a column that nobody uses costs nothing. */
export function arrayLiteralOrNull<T>(
  items: readonly T[],
  read: (item: T, index: number) => ArrayItem,
): string | null {
  let text = '{';
  let isUsed = false;
  for (let index = 0; index < items.length; index++) {
    const value = read(items[index] as T, index);
    if (index > 0) text += ',';
    isUsed ||= !isMissing(value);
    text += element(value);
  }
  return isUsed ? `${text}}` : null;
}

const isMissing = (value: ArrayItem): value is null | undefined => value === null || value === undefined;

const SPECIAL = /[\\"]/g;

function element(value: ArrayItem): string {
  if (isMissing(value)) return 'NULL';
  if (typeof value === 'string')
    return `"${value.includes('"') || value.includes('\\') ? value.replace(SPECIAL, '\\$&') : value}"`;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return String(value.getTime());
  return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}"`;
}
