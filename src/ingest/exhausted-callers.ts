const MAX_CALLERS = 10_000;

/**
 * Callers that were over their limit a moment ago. It only saves work (their bodies are not read); the store still
 * has the last word, so a wrong entry costs a round trip and never a call.
 */
export class ExhaustedCallers {
  readonly #until = new Map<string, number>();

  has(key: string, nowMs: number): boolean {
    const until = this.#until.get(key);
    if (until === undefined) return false;
    if (until > nowMs) return true;
    this.#until.delete(key);
    return false;
  }

  add(key: string, untilMs: number): void {
    this.#until.delete(key);
    if (this.#until.size >= MAX_CALLERS) {
      const [oldest] = this.#until.keys();
      if (oldest !== undefined) this.#until.delete(oldest);
    }
    this.#until.set(key, untilMs);
  }
}
