import * as fc from 'fast-check';
import { didYouMean, nearestName } from './nearest-name.js';

/** The textbook distance, to compare with. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}

describe('the nearest name', () => {
  it('is one that is at most two slips away, and there is one whenever there is such', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (given, known) => {
        const others = known.filter((name) => name !== given);
        const best = Math.min(Infinity, ...others.map((name) => distance(given, name)));
        const found = nearestName(given, known);
        if (best > 2) expect(found).toBeUndefined();
        else expect(distance(given, found ?? '')).toBe(best);
      }),
      { numRuns: 1000 },
    );
  });

  it('allows one slip in short names, and any case', () => {
    expect(nearestName('abc', ['axy'])).toBeUndefined();
    expect(nearestName('abc', ['abd'])).toBe('abd');
    expect(nearestName('Agent1', ['agent1', 'agent2'])).toBe('agent1');
  });

  it('is asked for in messages, which else list what there is', () => {
    expect(didYouMean('promt', ['prompt', 'context'])).toBe(' Did you mean "prompt"?');
    expect(didYouMean('zzz', ['prompt', 'context'])).toBe(' Known: prompt, context.');
    expect(didYouMean('zzz', [])).toBe('');
  });
});
