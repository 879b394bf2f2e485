/** Gathers the conditions of a WHERE clause and their values. `?` in a condition becomes the value's number. */
export class Conditions {
  private readonly parts: string[] = [];

  /** @param values shared by several clauses of one statement */
  constructor(readonly values: unknown[] = []) {}

  /** Adds the condition, unless the value is undefined. */
  where(condition: string, value: unknown): this {
    if (value === undefined) return this;
    this.parts.push(condition.replaceAll('?', `$${this.values.push(value)}`));
    return this;
  }

  /** Adds a value that is not a condition; answers its `$n`. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds a condition as it is. */
  and(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  get text(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'true';
  }
}
