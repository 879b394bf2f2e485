import type { ModelPrice } from './model-price.js';
import type { UsageTally } from './usage-tally.js';

/** How far one agent run may go; null = no limit. */
export interface RunLimits {
  /** Model calls; summing up a conversation is not counted. */
  readonly maxSteps: number;
  /** Input and output tokens of all model calls together. */
  readonly tokenBudget: number | null;
  /** In the currency of the prices. */
  readonly costBudget: number | null;
  /** Output tokens of one answer. */
  readonly maxTokens: number | null;
}

/** The limit that stops a run. */
export type ReachedLimit = 'max_steps' | 'token_budget' | 'cost_budget';

/** Fewer output tokens than this cannot hold an answer, and OpenAI refuses to be asked for fewer. */
const LEAST_ANSWER = 16;

/** Whether one more model call fits, and how long its answer may be so that no budget is overrun. */
export type Allowance =
  | { readonly allowed: true; readonly maxOutputTokens: number | null }
  | { readonly allowed: false; readonly limit: ReachedLimit };

/**
 * Decides before each call: a budget is a hard stop, so the call is not made when its input alone, at the
 * estimate, leaves no room for an answer, and its answer is capped at what is left.
 */
export function allowCall(
  limits: RunLimits,
  { steps, tally }: { readonly steps: number; readonly tally: UsageTally },
  next: { readonly inputTokens: number; readonly price: ModelPrice | undefined },
): Allowance {
  if (steps >= limits.maxSteps) return { allowed: false, limit: 'max_steps' };
  const caps = [limits.maxTokens ?? Infinity];
  if (limits.tokenBudget !== null) {
    const left = limits.tokenBudget - tally.inputTokens - tally.outputTokens - next.inputTokens;
    if (left < LEAST_ANSWER) return { allowed: false, limit: 'token_budget' };
    caps.push(left);
  }
  if (limits.costBudget !== null) {
    // Without a price nothing can be promised about cost; run-agent refuses that combination at the start.
    const { input, output } = next.price ?? { input: Infinity, output: Infinity };
    const left = limits.costBudget - (tally.cost ?? Infinity) - (next.inputTokens * input) / 1_000_000;
    const tokens = output === 0 && left >= 0 ? Infinity : Math.floor((left * 1_000_000) / output);
    if (!(tokens >= LEAST_ANSWER)) return { allowed: false, limit: 'cost_budget' };
    caps.push(tokens);
  }
  const cap = Math.min(...caps);
  return { allowed: true, maxOutputTokens: Number.isFinite(cap) ? cap : null };
}
