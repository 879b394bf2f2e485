import * as fc from 'fast-check';
import { allowCall } from './run-limits.js';
import type { RunLimits } from './run-limits.js';
import { EMPTY_TALLY, tallyUp } from './usage-tally.js';
import type { CallUsage } from './usage-tally.js';

const none: RunLimits = { maxSteps: 10, tokenBudget: null, costBudget: null, maxTokens: null };
const used = (inputTokens: number, outputTokens: number, cost: number | null = 0): CallUsage => ({
  model: 'm',
  inputTokens,
  outputTokens,
  cost,
});
const after = (...calls: CallUsage[]) => ({ steps: calls.length, tally: calls.reduce(tallyUp, EMPTY_TALLY) });
const free = { input: 0, output: 0, cachedInput: 0 };

describe('whether one more model call fits', () => {
  it('ends at the steps, whatever else is left', () => {
    const limits = { ...none, maxSteps: 2 };
    expect(allowCall(limits, after(used(1, 1)), { inputTokens: 0, price: free })).toMatchObject({
      allowed: true,
    });
    expect(allowCall(limits, after(used(1, 1), used(1, 1)), { inputTokens: 0, price: free })).toEqual({
      allowed: false,
      limit: 'max_steps',
    });
  });

  it('caps the answer at the smallest of what the author and the budgets leave', () => {
    const price = { input: 1_000_000, output: 2_000_000, cachedInput: 0 };
    const ask = (limits: Partial<RunLimits>) =>
      allowCall({ ...none, ...limits }, after(used(100, 50, 200)), { inputTokens: 50, price });
    expect(ask({})).toEqual({ allowed: true, maxOutputTokens: null });
    expect(ask({ maxTokens: 90 })).toEqual({ allowed: true, maxOutputTokens: 90 });
    expect(ask({ maxTokens: 90, tokenBudget: 250 })).toEqual({ allowed: true, maxOutputTokens: 50 });
    expect(ask({ costBudget: 310, tokenBudget: 250 })).toEqual({ allowed: true, maxOutputTokens: 30 });
  });

  it('costs nothing with a free model, and is refused when no price is known', () => {
    const limits = { ...none, costBudget: 0 };
    expect(allowCall(limits, after(), { inputTokens: 10, price: free })).toEqual({
      allowed: true,
      maxOutputTokens: null,
    });
    expect(allowCall(limits, after(), { inputTokens: 10, price: undefined })).toMatchObject({
      limit: 'cost_budget',
    });
    expect(
      allowCall({ ...none, costBudget: 5 }, after(used(1, 1, null)), { inputTokens: 1, price: free }),
    ).toMatchObject({
      limit: 'cost_budget',
    });
  });

  it('never overruns a budget while the estimate of the input holds', () => {
    const turns = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 20 });
    fc.assert(
      fc.property(
        turns,
        fc.integer({ min: 16, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (list, tokens, cost) => {
          const price = { input: 1_000_000, output: 1_000_000, cachedInput: 0 };
          const limits = { ...none, maxSteps: 100, tokenBudget: tokens, costBudget: cost };
          let calls: CallUsage[] = [];
          for (const [inputTokens, wish] of list) {
            const allowance = allowCall(limits, after(...calls), { inputTokens, price });
            if (!allowance.allowed) break;
            const outputTokens = Math.min(wish, allowance.maxOutputTokens ?? Infinity);
            calls = [...calls, used(inputTokens, outputTokens, inputTokens + outputTokens)];
          }
          const { tally } = after(...calls);
          expect(tally.inputTokens + tally.outputTokens).toBeLessThanOrEqual(tokens);
          expect(tally.cost ?? Infinity).toBeLessThanOrEqual(cost);
        },
      ),
    );
  });
});
