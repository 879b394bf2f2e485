import type { BlockRun } from '#engine';
import type { JsonValue } from '#sdk';

/** What the models of a run used, all calls together. Plain JSON. */
export type RunUsage = {
  /** Calls of models. */
  modelCalls: number;
  inputTokens: number;
  outputTokens: number;
  totalTokens: number;
  /** Null as soon as one call had no price: half a sum would mislead. */
  cost: number | null;
};

interface ModelCall {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number | null;
}

const isModelCall = (value: JsonValue): value is JsonValue & ModelCall =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof value['inputTokens'] === 'number' &&
  typeof value['outputTokens'] === 'number';

/**
 * Sums what block runs tell of their model calls: whatever their type, blocks that ask models list the calls in an
 * output `modelCalls` of `{ inputTokens, outputTokens, cost }`. Null for a run that asked no model.
 */
export function runUsage(trace: readonly BlockRun[]): RunUsage | null {
  let usage: RunUsage | null = null;
  for (const { outputs } of trace) {
    const listed = outputs?.['modelCalls'];
    if (!Array.isArray(listed)) continue;
    for (const call of listed) {
      if (!isModelCall(call)) continue;
      usage ??= { modelCalls: 0, inputTokens: 0, outputTokens: 0, totalTokens: 0, cost: 0 };
      usage.modelCalls += 1;
      usage.inputTokens += call.inputTokens;
      usage.outputTokens += call.outputTokens;
      usage.totalTokens += call.inputTokens + call.outputTokens;
      usage.cost = usage.cost === null || typeof call.cost !== 'number' ? null : usage.cost + call.cost;
    }
  }
  return usage;
}
