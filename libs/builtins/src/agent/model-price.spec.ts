import { costOf, readPrices } from './model-price.js';

describe('the price of a model', () => {
  it('is counted per million tokens, cached input at its own price', () => {
    const price = readPrices({ 'openai/gpt-5': { input: 2, output: 10, cachedInput: 0.2 } }).get(
      'openai/gpt-5',
    );
    const tokens = { inputTokens: 1_000_000, cachedInputTokens: 500_000, outputTokens: 100_000 };
    expect(costOf(price, tokens)).toBeCloseTo(1 + 0.1 + 1, 10);
  });

  it('takes cached input for input where no other price is given', () => {
    const price = readPrices({ m: { input: 2, output: 0 } }).get('m');
    expect(costOf(price, { inputTokens: 500_000, cachedInputTokens: 400_000, outputTokens: 0 })).toBe(1);
  });

  it('is nothing for the demo model and unknown for a model without one', () => {
    const prices = readPrices({});
    const tokens = { inputTokens: 5, cachedInputTokens: 0, outputTokens: 5 };
    expect(costOf(prices.get('demo'), tokens)).toBe(0);
    expect(costOf(prices.get('openai/gpt-5'), tokens)).toBeNull();
  });

  it('is refused with the entry that is wrong', () => {
    const cases = [
      [[], '"prices"'],
      ['cheap', '"prices"'],
      [{ m: 3 }, '"m"'],
      [{ m: { input: 1 } }, '"m"'],
      [{ m: { input: '1', output: 1 } }, '"m.input"'],
      [{ m: { input: 1, output: -1 } }, '"m.output"'],
    ] as const;
    for (const [table, where] of cases) expect(() => readPrices(table as never)).toThrow(where);
    expect(readPrices(JSON.parse('{"__proto__":{"input":1,"output":1}}')).size).toBe(2);
  });
});
