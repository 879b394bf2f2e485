/**
 * The places for runs in this process. Runs started right after their acceptance and runs that come by the queue
 * draw from the same places. Who waits in line goes first: a new call never overtakes queued work.
 */
export class RunCapacity {
  #taken = 0;
  readonly #line: (() => void)[] = [];
  #whenEmpty: (() => void)[] = [];

  /** @param places how many runs this process executes at a time; 0 in a process without the worker role */
  constructor(readonly places: number) {}

  get taken(): number {
    return this.#taken;
  }

  /** Takes a place if one is free and nobody waits for it. */
  tryReserve(): boolean {
    if (this.#taken >= this.places || this.#line.length > 0) return false;
    this.#taken += 1;
    return true;
  }

  /** Waits in line for a place. */
  async reserve(): Promise<void> {
    if (this.tryReserve()) return;
    await new Promise<void>((resolve) => this.#line.push(resolve));
  }

  /** Takes up to `wanted` places without waiting. Returns how many. */
  reserveUpTo(wanted: number): number {
    const got = Math.max(0, Math.min(wanted, this.places - this.#taken - this.#line.length));
    this.#taken += got;
    return got;
  }

  /** Gives a place back: to the first in line, or to the free ones. */
  release(): void {
    const next = this.#line.shift();
    if (next) return next();
    this.#taken -= 1;
    if (this.#taken > 0) return;
    const waiting = this.#whenEmpty;
    this.#whenEmpty = [];
    for (const resolve of waiting) resolve();
  }

  /** Resolves when no place is taken. */
  async empty(): Promise<void> {
    if (this.#taken === 0) return;
    await new Promise<void>((resolve) => this.#whenEmpty.push(resolve));
  }
}
