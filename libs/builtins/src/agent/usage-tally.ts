import { costOf } from './model-price.js';
import type { PriceTable } from './model-price.js';
import type { ModelReply } from './model-reply.js';

/** What one model call used. Plain JSON. */
export type CallUsage = {
  model: string;
  inputTokens: number;
  outputTokens: number;
  /** Null when the model has no price. */
  cost: number | null;
};

/** What an agent has used so far; immutable. */
export interface UsageTally {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Null as soon as one model of the run had no price: half a sum would mislead. */
  readonly cost: number | null;
  readonly calls: readonly CallUsage[];
}

export const EMPTY_TALLY: UsageTally = { inputTokens: 0, outputTokens: 0, cost: 0, calls: [] };

/** What one answer used, at the table's price. */
export function usageOfReply(reply: ModelReply, prices: PriceTable): CallUsage {
  const { model, inputTokens, outputTokens } = reply;
  return { model, inputTokens, outputTokens, cost: costOf(prices.get(model), reply) };
}

/** The tally with one more call. */
export function tallyUp(tally: UsageTally, call: CallUsage): UsageTally {
  return {
    inputTokens: tally.inputTokens + call.inputTokens,
    outputTokens: tally.outputTokens + call.outputTokens,
    cost: tally.cost === null || call.cost === null ? null : tally.cost + call.cost,
    calls: [...tally.calls, call],
  };
}
