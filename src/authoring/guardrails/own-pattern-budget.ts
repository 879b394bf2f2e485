import type { CompiledCustomPattern } from '#guardrails';
import type { OwnPatternGate } from './own-pattern-gate.js';
import type { CompiledOwnPattern } from './own-pattern.js';

/** Characters that the own patterns of a trigger look at in one call, counted once for each pattern. */
const MOST_CHARACTERS = 1_500_000;
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
  /** The patterns are asked about one text after another, each in turn. */
  #last: { readonly text: string; readonly open: boolean } | null = null;

  constructor(
    own: readonly CompiledOwnPattern[],
    private readonly gate: OwnPatternGate | null,
  ) {
    this.patterns = own.map(({ compiled }) => ({
      ...compiled,
      find: (text) => (this.#mayHold(text) ? this.#spend(text, () => compiled.find(text), []) : []),
    }));
  }

  /** True when a text was not looked at by every pattern. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  #mayHold(text: string): boolean {
    const { gate } = this;
    if (gate === null) return true;
    if (this.#last?.text !== text) this.#last = { text, open: this.#spend(text, () => gate(text), false) };
    return this.#last.open;
  }

  #spend<T>(text: string, work: () => T, without: T): T {
    this.#left -= Math.max(text.length, LEAST_COST);
    if (this.#left < 0 || this.#spentMs >= MOST_MILLISECONDS) {
      this.#exhausted = true;
      return without;
    }
    const before = performance.now();
    const result = work();
    this.#spentMs += performance.now() - before;
    return result;
  }
}
