import { BlockFailure } from '#sdk';
import { answerOf, areAnswersAwaited, withAnswers } from './answers.js';

describe('work that needs answers of other processes', () => {
  it('is done again until it has them all, and asks each once', async () => {
    const asked: string[] = [];
    const ask = (key: string): unknown =>
      answerOf(key, () => {
        asked.push(key);
        return Promise.resolve(`${key}!`);
      });
    const result = await withAnswers(() => [ask('a'), ask('b'), ask('a')]);
    expect(result).toEqual(['a!', 'b!', 'a!']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('goes on where the asker swallows that an answer is missing', async () => {
    const safe = (key: string): unknown => {
      try {
        return answerOf(key, () => Promise.resolve(key));
      } catch {
        return 'unknown';
      }
    };
    expect(await withAnswers(() => [safe('a'), safe('b')])).toEqual(['a', 'b']);
  });

  it('hears of what the plugin threw, where it asked', async () => {
    const thrown = new TypeError('boom');
    const work = (): unknown => answerOf('a', () => Promise.reject(thrown));
    await expect(withAnswers(work)).rejects.toBe(thrown);
    expect(areAnswersAwaited()).toBe(false);
  });

  it('is given up when the plugin cannot be asked at all, whoever would swallow that', async () => {
    const gone = new BlockFailure('plugin_unavailable', 'Its process cannot be started.');
    const work = (): unknown => {
      try {
        return answerOf('a', () => Promise.reject(gone));
      } catch {
        return 'a finding';
      }
    };
    await expect(withAnswers(work)).rejects.toBe(gone);
  });

  it('fails by itself as it always did', async () => {
    await expect(
      withAnswers(() => {
        throw new RangeError('mine');
      }),
    ).rejects.toThrow('mine');
  });

  it('gets an answer of its own each time', async () => {
    const seen: { list: number[] }[] = [];
    await withAnswers(() => {
      const answer = answerOf('a', () => Promise.resolve({ list: [1] })) as { list: number[] };
      answer.list.push(2);
      seen.push(answer);
      answerOf('b', () => Promise.resolve(0));
    });
    expect(seen).toEqual([{ list: [1, 2] }, { list: [1, 2] }]);
  });

  it('ends when new questions come up for ever', async () => {
    let count = 0;
    const work = (): unknown => answerOf(`q${(count += 1)}`, () => Promise.resolve(0));
    await expect(withAnswers(work)).rejects.toThrow('new questions came up each time');
  });

  it('knows no answers outside', () => {
    expect(() => answerOf('a', () => Promise.resolve(1))).toThrow('outside of withAnswers');
  });
});
