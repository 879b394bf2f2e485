import { isDataError } from '../database/sql-errors.js';

export interface NaturalBatchOptions {
  /** Items per flush, at most. */
  readonly maxItems: number;
  /** Flushes under way at once; default 1. */
  readonly maxInFlight?: number;
  /**
   * Items that must wait before a flush begins beside another one; default 1. Small batches that overlap cost more
   * than one of their sum, above all when they want the same rows.
   */
  readonly minToOverlap?: number;
  /**
   * Whether a failure may be the fault of one item: then a flush of several is repeated item by item, so that a
   * poisoned item fails alone. The failed flush must have left nothing behind. Default: SQL data errors.
   */
  readonly isItemError?: (error: unknown) => boolean;
}

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers items without a timer: the next batch is what arrived while the last one was under way. An idle caller
 * waits for nothing but the end of the current turn of the event loop, which gathers what one poll brought in.
 */
export class NaturalBatch<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private inFlight = 0;
  private scheduled = false;
  private idleCallers: (() => void)[] = [];
  private readonly maxInFlight: number;
  private readonly isItemError: (error: unknown) => boolean;

  /** @param flush takes at least one item; answers one result per item, in their order */
  constructor(
    private readonly flush: (items: In[]) => Promise<Out[]>,
    private readonly options: NaturalBatchOptions,
  ) {
    if (!Number.isInteger(options.maxItems) || options.maxItems < 1)
      throw new RangeError(`NaturalBatch: maxItems must be a whole number from 1, not ${options.maxItems}.`);
    this.maxInFlight = options.maxInFlight ?? 1;
    this.isItemError = options.isItemError ?? isDataError;
  }

  /** Resolves with the item's own result, or rejects with its own failure. */
  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.scheduled || !this.mayStart()) return;
      this.scheduled = true;
      setImmediate(() => {
        this.scheduled = false;
        this.start();
      });
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  idle(): Promise<void> {
    if (this.waiting.length === 0 && this.inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleCallers.push(resolve));
  }

  private mayStart(): boolean {
    if (this.inFlight === 0) return true;
    return this.inFlight < this.maxInFlight && this.waiting.length >= (this.options.minToOverlap ?? 1);
  }

  private start(): void {
    while (this.waiting.length > 0 && this.mayStart()) {
      const batch = this.waiting.splice(0, this.options.maxItems);
      this.inFlight++;
      void this.run(batch).finally(() => {
        this.inFlight--;
        this.start();
      });
    }
    if (this.waiting.length === 0 && this.inFlight === 0)
      for (const done of this.idleCallers.splice(0)) done();
  }

  /** Settles every item of the batch; never rejects. */
  private async run(batch: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.flush(batch.map((waiting) => waiting.item));
      if (results.length !== batch.length)
        throw new Error(`NaturalBatch: flush answered ${results.length} results for ${batch.length} items.`);
      for (const [index, waiting] of batch.entries()) waiting.resolve(results[index] as Out);
    } catch (error) {
      if (batch.length === 1 || !this.isItemError(error)) {
        for (const waiting of batch) waiting.reject(error);
        return;
      }
      for (const waiting of batch) await this.run([waiting]);
    }
  }
}
