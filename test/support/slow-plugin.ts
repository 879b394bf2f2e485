import { defineBlock, definePlugin, field } from '#sdk';
import type { JsonObject, Plugin, SideEffects } from '#sdk';

/** A block that ends when the test says so. */
export interface SlowPlugin {
  readonly plugin: Plugin;
  /** The block, for a document. */
  readonly block: JsonObject;
  /** Resolves when one is running. */
  started(): Promise<void>;
  /** Ends all that run now. */
  finish(): void;
}

/** @param sideEffects with `none` a run begins before its call is accepted, and once more after it */
export const slowPlugin = (sideEffects: SideEffects = 'idempotent'): SlowPlugin => {
  let running: (() => void)[] = [];
  let awaited: (() => void)[] = [];
  const slow = defineBlock({
    type: 'test_slow',
    title: 'Slow',
    description: 'Runs until the test ends it.',
    sideEffects,
    params: {},
    outputs: { done: field.boolean({ description: 'Always true.' }) },
    run: async (_params, { signal }) => {
      await new Promise<void>((resolve, reject) => {
        running.push(resolve);
        // What was cut off has no result: it is begun again.
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        for (const tell of awaited.splice(0)) tell();
      });
      return { done: true };
    },
  });
  return {
    plugin: definePlugin({ name: 'test-slow', version: '1.0.0', blocks: [slow] }),
    block: { id: 'b5', name: 'slow1', type: 'test_slow', params: {} },
    started: () => (running.length > 0 ? Promise.resolve() : new Promise((resolve) => awaited.push(resolve))),
    finish: () => {
      for (const end of running) end();
      running = [];
      awaited = [];
    },
  };
};
