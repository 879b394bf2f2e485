import { RunCapacity } from './run-capacity.js';

describe('the places for runs in a process', () => {
  it('are never more than configured', () => {
    const capacity = new RunCapacity(2);
    expect([capacity.tryReserve(), capacity.tryReserve(), capacity.tryReserve()]).toEqual([
      true,
      true,
      false,
    ]);
    capacity.release();
    expect(capacity.tryReserve()).toBe(true);
  });

  it('go to who waits in line before a new call', async () => {
    const capacity = new RunCapacity(1);
    capacity.tryReserve();
    const order: string[] = [];
    const first = capacity.reserve().then(() => order.push('first'));
    const second = capacity.reserve().then(() => order.push('second'));
    capacity.release();
    expect(capacity.tryReserve()).toBe(false);
    await first;
    capacity.release();
    await second;
    expect(order).toEqual(['first', 'second']);
    expect(capacity.taken).toBe(1);
  });

  it('are none in a process without the worker role', () => {
    expect(new RunCapacity(0).tryReserve()).toBe(false);
    expect(new RunCapacity(0).reserveUpTo(3)).toBe(0);
  });

  it('are taken in bulk only as far as they are free', () => {
    const capacity = new RunCapacity(5);
    capacity.tryReserve();
    expect([capacity.reserveUpTo(3), capacity.reserveUpTo(3), capacity.reserveUpTo(3)]).toEqual([3, 1, 0]);
  });

  it('say when the last one is free again', async () => {
    const capacity = new RunCapacity(2);
    capacity.tryReserve();
    capacity.tryReserve();
    let empty = false;
    const waiting = capacity.empty().then(() => (empty = true));
    capacity.release();
    await Promise.resolve();
    expect(empty).toBe(false);
    capacity.release();
    await waiting;
    expect(empty).toBe(true);
    await capacity.empty();
  });
});
