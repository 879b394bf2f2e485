import { runBlock } from '#sdk';
import { loop } from './loop.block.js';

describe('the loop block', () => {
  it('asks for one round for each item, as many at a time as the author allows', async () => {
    expect((await runBlock(loop, { items: ['a', { b: 1 }, null], concurrency: 3 })).iteration).toEqual({
      kind: 'iterate',
      items: ['a', { b: 1 }, null],
      concurrency: 3,
    });
    expect((await runBlock(loop, { items: [] })).iteration).toMatchObject({ items: [], concurrency: 1 });
  });

  it('fails before the first round when the list is too long', async () => {
    const items = Array.from({ length: 1001 }, (_, index) => index);
    await expect(runBlock(loop, { items })).rejects.toMatchObject({
      code: 'too_many_items',
      retryable: false,
    });
    expect((await runBlock(loop, { items, maxItems: 2000 })).iteration?.items).toHaveLength(1001);
  });

  it('refuses what is no list', async () => {
    await expect(runBlock(loop, { items: 'abc' as never })).rejects.toThrow('/items: must be an array');
  });
});
