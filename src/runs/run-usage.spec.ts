import type { BlockRun } from '#engine';
import type { JsonObject } from '#sdk';
import { runUsage } from './run-usage.js';

const block = (outputs: JsonObject | null): BlockRun => ({ outputs }) as BlockRun;
const call = (inputTokens: number, outputTokens: number, cost: number | null) => ({
  model: 'm',
  inputTokens,
  outputTokens,
  cost,
});

describe('the usage of a run', () => {
  it('is that of all model calls of all its blocks together', () => {
    const trace = [
      block({ modelCalls: [call(10, 2, 0.5), call(20, 3, 0.25)] }),
      block(null),
      block({ result: 1 }),
      block({ modelCalls: [call(5, 1, 1)] }),
    ];
    expect(runUsage(trace)).toEqual({
      modelCalls: 3,
      inputTokens: 35,
      outputTokens: 6,
      totalTokens: 41,
      cost: 1.75,
    });
  });

  it('has no cost when one call had no price', () => {
    expect(runUsage([block({ modelCalls: [call(1, 1, 2), call(1, 1, null)] })])).toMatchObject({
      cost: null,
    });
  });

  it('is nothing for a run that asked no model, whatever its blocks call their outputs', () => {
    expect(runUsage([])).toBeNull();
    expect(
      runUsage([block({ modelCalls: 'three' }), block({ modelCalls: ['x', null, { tokens: 1 }] })]),
    ).toBeNull();
  });
});
