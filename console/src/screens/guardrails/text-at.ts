import { isJsonObject } from '../../api/json.js';

/**
 * The text that a match stands in. Places are those of the posted body, whose fields are the run's input.
 *
 * @param input of the run; null when nothing of it is kept
 * @param where JSON pointer, such as `/context/mail/body`
 */
export function textAt(input: Readonly<Record<string, unknown>> | null, where: string): string | null {
  let value: unknown = where === '' ? (input?.['body'] ?? null) : input;
  for (const part of where.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = (value as readonly unknown[])[Number(key)];
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return null;
  }
  return typeof value === 'string' ? value : null;
}
