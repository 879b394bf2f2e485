import type { CompiledCustomPattern } from '#guardrails';
import type { CompiledOwnPattern } from './own-pattern.js';

/** Characters that the own patterns of a trigger look at in one call, counted once for each pattern. */
const MOST_CHARACTERS = 1_000_000;
/** What a look at a short text costs, in characters. */
const LEAST_COST = 50;
/** The last resort, for patterns that are just quick enough to be saved, on a text that is made for them. */
const MOST_MILLISECONDS = 500;

/** Bounds what the own patterns of a trigger cost one call: whoever posts the text does not decide how long it takes. */
export class OwnPatternBudget {
  readonly patterns: readonly CompiledCustomPattern[];
  #left = MOST_CHARACTERS;
  #spentMs = 0;
  #exhausted = false;

  constructor(own: readonly CompiledOwnPattern[]) {
    this.patterns = own.map(({ compiled }) => ({
      ...compiled,
      find: (text) => (this.#takes(text) ? this.#timed(() => compiled.find(text)) : []),
    }));
  }

  /** True when a text was not looked at by every pattern. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  #takes(text: string): boolean {
    this.#left -= Math.max(text.length, LEAST_COST);
    const takes = this.#left >= 0 && this.#spentMs < MOST_MILLISECONDS;
    if (!takes) this.#exhausted = true;
    return takes;
  }

  #timed<T>(work: () => T): T {
    const before = performance.now();
    const result = work();
    this.#spentMs += performance.now() - before;
    return result;
  }
}
