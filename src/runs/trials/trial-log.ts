import type { BlockRun, RunObserver } from '#engine';
import type { JsonObject } from '#sdk';

const MOST_LINES = 500;

/** What blocks say while they are tested; values of secrets are masked by the engine. */
export class TrialLog implements RunObserver {
  readonly #lines: JsonObject[] = [];
  #left = 0;

  /** In the order in which they came. */
  get lines(): JsonObject[] {
    return this.#left === 0
      ? [...this.#lines]
      : [...this.#lines, { block: null, message: `${this.#left} more lines were left out.`, data: null }];
  }

  onLog(block: BlockRun, message: string, data: JsonObject | null): void {
    this.#add({ block: block.name, message, data });
  }

  onDefect(error: unknown, block: BlockRun | null): void {
    this.#add({ block: block?.name ?? null, message: `Defect: ${String(error)}`, data: null });
  }

  #add(line: JsonObject): void {
    if (this.#lines.length < MOST_LINES) this.#lines.push(line);
    else this.#left += 1;
  }
}
