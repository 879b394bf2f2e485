import { Slots } from './slots.js';

const never = new AbortController().signal;

describe('slots', () => {
  it('are given in the order of coming, and back once', async () => {
    const slots = new Slots(1);
    const order: number[] = [];
    const first = await slots.take(never);
    const others = [1, 2].map(async (n) => {
      const release = await slots.take(never);
      order.push(n);
      release();
      release();
    });
    expect(order).toEqual([]);
    first();
    await Promise.all(others);
    expect(order).toEqual([1, 2]);
    // Given back twice, there is still one.
    await slots.take(never);
    const late = new AbortController();
    const waiting = slots.take(late.signal);
    late.abort(new Error('too late'));
    await expect(waiting).rejects.toThrow('too late');
  });

  it('are not taken by who has gone', async () => {
    const slots = new Slots(1);
    const release = await slots.take(never);
    const gone = new AbortController();
    const waiting = slots.take(gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    release();
    expect(await slots.take(never)).toEqual(expect.any(Function));
    await expect(slots.take(AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });
});
