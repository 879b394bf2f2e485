import type { JsonValue } from '../../../api/json.js';

/** A plain value as an input shows it; nothing for none. */
export const plainText = (value: JsonValue | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
