import { BoundedCache } from '../authoring/bounded-cache.js';

/** How long a change made in another process may go unseen here. */
const CACHE_MS = 1_000;
const CACHED_KEYS = 1_000;

/**
 * What was read of keys, kept for a second. A change made in this process is seen at once: what was read before it ended
 * is never kept, however late its answer arrives.
 */
export class KeyCache<V> {
  readonly #kept = new BoundedCache<string, { value: V | null; until: number }>(CACHED_KEYS);
  #changing = 0;
  /** Raised by every change. */
  #generation = 0;

  /** @param read asked when nothing is kept; null = there is no such key, which is kept too */
  async get(name: string, nowMs: number, read: () => Promise<V | null>): Promise<V | null> {
    const kept = this.#kept.get(name);
    // Also gone when the clock went back: an entry from the future would live too long.
    if (kept && kept.until > nowMs && kept.until <= nowMs + CACHE_MS) return kept.value;
    const generation = this.#generation;
    const value = await read();
    if (this.#changing === 0 && generation === this.#generation)
      this.#kept.set(name, { value, until: nowMs + CACHE_MS });
    return value;
  }

  /** Does a change. Others may see it before `work` resolves, so nothing is kept from its beginning on. */
  async change<T>(work: () => Promise<T>): Promise<T> {
    this.#changing += 1;
    this.forget();
    try {
      return await work();
    } finally {
      this.#changing -= 1;
      this.forget();
    }
  }

  /** Something changed elsewhere. */
  forget(): void {
    this.#generation += 1;
    this.#kept.clear();
  }
}
