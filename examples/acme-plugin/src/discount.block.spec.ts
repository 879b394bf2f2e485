import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runBlock } from 'prompthook/sdk';
import { discount } from './discount.block.js';

const outputsFor = async (totalCents: number) => (await runBlock(discount, { totalCents })).outputs;

describe('the discount', () => {
  it('begins at the threshold, and not a cent below it', async () => {
    assert.deepEqual(await outputsFor(9_999), { percent: 0, discountCents: 0 });
    assert.deepEqual(await outputsFor(10_000), { percent: 5, discountCents: 500 });
  });

  it('is the highest that is reached, rounded down', async () => {
    const steps = [
      { fromCents: 0, percent: 1 },
      { fromCents: 500, percent: 10 },
    ];
    const { outputs } = await runBlock(discount, { totalCents: 999, steps });
    assert.deepEqual(outputs, { percent: 10, discountCents: 99 });
  });

  it('is refused for params that the engine would refuse', async () => {
    await assert.rejects(runBlock(discount, { totalCents: -1 }), /totalCents/);
  });
});
