/** A number of places; who comes when all are taken waits for one, in the order of coming. */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /**
   * Waits for a place and takes it.
   *
   * @returns gives it back, once
   * @throws the reason of the signal, when that comes first
   */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else
      await new Promise<void>((resolve, reject) => {
        const giveUp = (): void => {
          this.#waiting.splice(this.#waiting.indexOf(begin), 1);
          reject(signal.reason as Error);
        };
        const begin = (): void => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        };
        signal.addEventListener('abort', giveUp, { once: true });
        this.#waiting.push(begin);
      });
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const next = this.#waiting.shift();
      // From hand to hand, so that nobody comes in between.
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}
