import type { Field, Fields } from '#sdk';

/** Shorter values are in a text by chance. */
const SHORTEST = 6;
/** What is remembered of a busy process; the oldest go first. */
const MOST = 1_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* secretsOf(field: Field | undefined, value: unknown): Generator<string> {
  if (field?.kind === 'secret' && typeof value === 'string') yield value;
  else if (field?.fields !== undefined && isRecord(value)) yield* secretValues(field.fields, value);
  else if (field?.items !== undefined && Array.isArray(value))
    for (const item of value) yield* secretsOf(field.items, item);
}

/** The values of all params of kind `secret`, at any depth. */
export function* secretValues(fields: Fields, params: unknown): Generator<string> {
  if (!isRecord(params)) return;
  for (const [name, field] of Object.entries(fields)) yield* secretsOf(field, params[name]);
}

/** The secrets that a plugin's process was given, to be taken out of what it prints. */
export class SecretMask {
  readonly #secrets = new Set<string>();

  /** @param secret whole, or a template around one: `Bearer ...` is printed without its first word too */
  keep(secret: string): void {
    for (const part of new Set([secret, ...secret.split(/\s+/)])) {
      if (part.length < SHORTEST) continue;
      this.#secrets.delete(part); // to the end of the line
      this.#secrets.add(part);
    }
    for (const oldest of this.#secrets) {
      if (this.#secrets.size <= MOST) return;
      this.#secrets.delete(oldest);
    }
  }

  mask(text: string): string {
    let masked = text;
    // Whole ones were kept before their parts.
    for (const secret of this.#secrets) masked = masked.replaceAll(secret, '[secret]');
    return masked;
  }
}
