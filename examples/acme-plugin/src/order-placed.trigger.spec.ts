import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runTrigger } from 'prompthook/sdk';
import { orderPlaced } from './order-placed.trigger.js';

const order = { id: 'A-1', email: 'ada@example.com', totalCents: 9_900 };

describe('an order that is placed', () => {
  it('becomes typed outputs', () => {
    assert.deepEqual(runTrigger(orderPlaced, { body: order }), {
      orderId: 'A-1',
      email: 'ada@example.com',
      totalCents: 9_900,
    });
  });

  it('is refused below the minimum of its trigger', () => {
    const params = { minimumCents: 10_000 };
    assert.throws(() => runTrigger(orderPlaced, { body: order }, params), /begin at 10000 cents/);
  });

  for (const [field, value] of [
    ['id', ''],
    ['email', 'nobody'],
    ['totalCents', 1.5],
  ] as const) {
    it(`is refused when ${field} is ${JSON.stringify(value)}, and the caller is told which field it was`, () => {
      const body = { ...order, [field]: value };
      assert.throws(() => runTrigger(orderPlaced, { body }), {
        name: 'CallRefusal',
        message: new RegExp(field),
      });
    });
  }
});
