/** Buckets kept at a time. The oldest gives way: a flood of addresses must not fill the memory. */
const MAX_BUCKETS = 10_000;
const WINDOW_MS = 60_000;

interface Bucket {
  count: number;
  readonly endsAt: number;
}

/**
 * Failed attempts to authenticate, per address and trigger, apart from every caller's quota. They are counted
 * after verification, and only failures are refused: a stranger behind the same proxy can never lock a caller out.
 * Kept per process: an attacker gains a factor of the number of instances, and no database write per guess.
 */
export class FailureBuckets {
  readonly #buckets = new Map<string, Bucket>();

  /** @param limit failures per minute */
  constructor(readonly limit: number) {}

  /**
   * Counts one failure.
   * @returns 0, or the milliseconds until the bucket empties when it is over its limit
   */
  hit(key: string, nowMs: number): number {
    const current = this.#buckets.get(key);
    if (current && current.endsAt > nowMs) {
      current.count += 1;
      return current.count > this.limit ? current.endsAt - nowMs : 0;
    }
    this.#buckets.delete(key);
    if (this.#buckets.size >= MAX_BUCKETS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    this.#buckets.set(key, { count: 1, endsAt: nowMs + WINDOW_MS });
    return 0;
  }
}
