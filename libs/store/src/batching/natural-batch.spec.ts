import * as fc from 'fast-check';
import { NaturalBatch } from './natural-batch.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A flush that is settled by hand. */
function manual<In>() {
  const flushes: { items: In[]; done: (error?: Error) => void }[] = [];
  const flush = (items: In[]) =>
    new Promise<string[]>((resolve, reject) => {
      flushes.push({
        items,
        done: (error) => (error ? reject(error) : resolve(items.map((item) => `did ${String(item)}`))),
      });
    });
  return { flushes, flush };
}

const dataError = (): Error => Object.assign(new Error('invalid byte sequence'), { code: '22021' });

it('sends an item of an idle caller within the turn of the event loop', async () => {
  const { flushes, flush } = manual<number>();
  void new NaturalBatch(flush, { maxItems: 10 }).add(1);
  await turn();
  expect(flushes.map(({ items }) => items)).toEqual([[1]]);
});

it('begins a flush beside another one only for enough items', async () => {
  const { flushes, flush } = manual<number>();
  const batch = new NaturalBatch(flush, { maxItems: 10, maxInFlight: 2, minToOverlap: 3 });
  void batch.add(0);
  await turn();
  void batch.add(1);
  void batch.add(2);
  await turn();
  expect(flushes).toHaveLength(1);
  void batch.add(3);
  await turn();
  expect(flushes.map(({ items }) => items)).toEqual([[0], [1, 2, 3]]);
});

it('makes the next batch of what arrived while the last one was under way', async () => {
  const { flushes, flush } = manual<number>();
  const batch = new NaturalBatch(flush, { maxItems: 3 });
  const first = batch.add(0);
  await turn();
  const rest = [1, 2, 3, 4].map((item) => batch.add(item));
  await turn();
  expect(flushes).toHaveLength(1);
  flushes[0]?.done();
  expect(await first).toBe('did 0');
  await turn();
  expect(flushes.map(({ items }) => items)).toEqual([[0], [1, 2, 3]]);
  flushes[1]?.done();
  await turn();
  flushes[2]?.done();
  expect(await Promise.all(rest)).toEqual(['did 1', 'did 2', 'did 3', 'did 4']);
});

it('rejects the items of a failed flush only, each with the failure', async () => {
  const { flushes, flush } = manual<number>();
  const batch = new NaturalBatch(flush, { maxItems: 2 });
  const results = Promise.allSettled([0, 1, 2].map((item) => batch.add(item)));
  await turn();
  flushes[0]?.done(new Error('connection lost'));
  await turn();
  await turn();
  flushes[1]?.done();
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

it('repeats a batch that failed by its data item by item, so that the poisoned one fails alone', async () => {
  const sent: number[][] = [];
  const batch = new NaturalBatch(
    (items: number[]) => {
      sent.push(items);
      return items.includes(13)
        ? Promise.reject(dataError())
        : Promise.resolve(items.map((item) => item * 2));
    },
    { maxItems: 10 },
  );
  const settled = await Promise.allSettled([11, 13, 15].map((item) => batch.add(item)));
  expect(settled.map((each) => (each.status === 'fulfilled' ? each.value : 'rejected'))).toEqual([
    22,
    'rejected',
    30,
  ]);
  expect(sent).toEqual([[11, 13, 15], [11], [13], [15]]);
});

it('refuses an answer of another length instead of mixing results up', async () => {
  const batch = new NaturalBatch(() => Promise.resolve(['only one']), { maxItems: 10 });
  const settled = await Promise.allSettled([batch.add(1), batch.add(2)]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('fails the items when the flush throws before it promises', async () => {
  const batch = new NaturalBatch<number, number>(
    () => {
      throw new Error('not even begun');
    },
    { maxItems: 10 },
  );
  await expect(batch.add(1)).rejects.toThrow('not even begun');
});

it('is idle when nothing waits and nothing is under way', async () => {
  const { flushes, flush } = manual<number>();
  const batch = new NaturalBatch(flush, { maxItems: 1 });
  await batch.idle();
  const results = Promise.all([batch.add(1), batch.add(2)]);
  let idle = false;
  const waited = batch.idle().then(() => (idle = true));
  await turn();
  flushes[0]?.done();
  await turn();
  await turn();
  expect(idle).toBe(false);
  flushes[1]?.done();
  await waited;
  expect(await results).toEqual(['did 1', 'did 2']);
});

it.each([0, -1, 1.5, Number.NaN])('refuses batches of %p items', (maxItems) => {
  expect(() => new NaturalBatch(() => Promise.resolve([]), { maxItems })).toThrow(RangeError);
});

it('gives every item its own result, in batches and numbers under their limits, whatever the timing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
      fc.array(fc.record({ value: fc.nat(), poisoned: fc.boolean(), late: fc.boolean() }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 3 }),
      async (delays, items, maxItems, maxInFlight) => {
        let inFlight = 0;
        let worst = 0;
        let largest = 0;
        const flush = async (batch: typeof items) => {
          for (let turns: number = delays.next().value ?? 0; turns > 0; turns--) await turn();
          if (batch.some((item) => item.poisoned)) throw dataError();
          return batch.map((item) => item.value + 1);
        };
        const counted = async (batch: typeof items) => {
          inFlight++;
          worst = Math.max(worst, inFlight);
          largest = Math.max(largest, batch.length);
          try {
            return await flush(batch);
          } finally {
            inFlight--;
          }
        };
        const natural = new NaturalBatch(counted, { maxItems, maxInFlight });
        const results: Promise<number>[] = [];
        for (const item of items) {
          if (item.late) await turn();
          results.push(natural.add(item));
        }
        for (const [index, each] of (await Promise.allSettled(results)).entries()) {
          const item = items[index];
          if (item?.poisoned) expect(each.status).toBe('rejected');
          else expect(each).toEqual({ status: 'fulfilled', value: (item?.value ?? 0) + 1 });
        }
        expect(worst).toBeLessThanOrEqual(maxInFlight);
        expect(largest).toBeLessThanOrEqual(maxItems);
        await natural.idle();
      },
    ),
    { numRuns: 60 },
  );
});
