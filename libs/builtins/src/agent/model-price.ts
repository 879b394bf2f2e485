import { BlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';

/** What a model costs, per million tokens, in whatever currency the author counts. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
  /** Input tokens read from the provider's cache; as `input` when left out. */
  readonly cachedInput: number;
}

/** Model name (`<connection>/<model>`) to its price. */
export type PriceTable = ReadonlyMap<string, ModelPrice>;

const FREE: ModelPrice = { input: 0, output: 0, cachedInput: 0 };

/**
 * Reads the `prices` param: `{ "openai/gpt-5": { "input": 1.25, "output": 10, "cachedInput": 0.125 } }`.
 * Throws BlockFailure `prices_invalid` naming the entry.
 */
export function readPrices(table: JsonValue): PriceTable {
  if (typeof table !== 'object' || table === null || Array.isArray(table))
    throw invalid('prices', 'an object');
  const prices = new Map<string, ModelPrice>([['demo', FREE]]);
  for (const [model, entry] of Object.entries(table)) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      throw invalid(model, 'an object');
    const amount = (key: string): number | undefined => {
      const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
      if (value === undefined) return undefined;
      if (typeof value !== 'number' || value < 0) throw invalid(`${model}.${key}`, 'a number of 0 or more');
      return value;
    };
    const [input, output] = [amount('input'), amount('output')];
    if (input === undefined || output === undefined)
      throw invalid(model, 'an object with "input" and "output"');
    prices.set(model, { input, output, cachedInput: amount('cachedInput') ?? input });
  }
  return prices;
}

/** The cost of one call; null when the model has no price. Tokens are the provider's count. */
export function costOf(
  price: ModelPrice | undefined,
  tokens: { readonly inputTokens: number; readonly cachedInputTokens: number; readonly outputTokens: number },
): number | null {
  if (price === undefined) return null;
  const cached = Math.min(tokens.cachedInputTokens, tokens.inputTokens);
  const fresh = tokens.inputTokens - cached;
  return (fresh * price.input + cached * price.cachedInput + tokens.outputTokens * price.output) / 1_000_000;
}

const invalid = (where: string, wanted: string): BlockFailure =>
  new BlockFailure(
    'prices_invalid',
    `Price "${where}" must be ${wanted}, e.g. { "openai/gpt-5": { "input": 1.25, "output": 10 } } per million tokens.`,
  );
