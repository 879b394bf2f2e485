import { KeyCache } from './key-cache.js';

const NOW = 1_000_000;

/** A question whose answer comes when it is told to. */
const slowly = (): { read: () => Promise<string | null>; answer: (value: string | null) => void } => {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  return { read: () => promise, answer: resolve };
};

describe('what is kept of keys', () => {
  const asked: string[] = [];
  let stored: string | null;
  let cache: KeyCache<string>;
  const get = (nowMs = NOW): Promise<string | null> =>
    cache.get('k', nowMs, () => {
      asked.push('k');
      return Promise.resolve(stored);
    });

  beforeEach(() => {
    asked.length = 0;
    stored = 'active';
    cache = new KeyCache();
  });

  it('is asked for once a second, also when there is nothing', async () => {
    expect([await get(), await get(NOW + 999)]).toEqual(['active', 'active']);
    expect(asked).toHaveLength(1);
    stored = null;
    expect([await get(NOW + 1_000), await get(NOW + 1_500)]).toEqual([null, null]);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again when the clock went back', async () => {
    await get();
    await get(NOW - 1);
    expect(asked).toHaveLength(2);
  });

  it('is gone with a change, also with one that failed half way', async () => {
    await get();
    const failed = cache.change(() => {
      stored = 'revoked';
      return Promise.reject(new Error('the log is full'));
    });
    await expect(failed).rejects.toThrow('the log is full');
    expect(await get()).toBe('revoked');
  });

  it('is the new state from the moment at which others can see the change, before the change has resolved', async () => {
    await get();
    const rest = slowly();
    const change = cache.change(() => {
      stored = 'revoked';
      return rest.read();
    });
    expect(await get()).toBe('revoked');
    rest.answer(null);
    await change;
    expect(await get()).toBe('revoked');
  });

  it.each(['before the change', 'during the change'])(
    'is never what was read %s and arrived after it',
    async (when) => {
      const old = slowly();
      const rest = slowly();
      let late: Promise<string | null> | undefined;
      if (when === 'before the change') late = cache.get('k', NOW, old.read);
      const change = cache.change(() => rest.read());
      late ??= cache.get('k', NOW, old.read);
      stored = 'revoked';
      rest.answer(null);
      await change;
      old.answer('active');
      expect(await late).toBe('active');
      expect(await get()).toBe('revoked');
    },
  );
});
