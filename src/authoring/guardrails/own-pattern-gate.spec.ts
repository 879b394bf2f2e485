import * as fc from 'fast-check';
import { compileOwnPattern } from './own-pattern.js';
import { OwnPatternBudget } from './own-pattern-budget.js';
import { ownPatternGate } from './own-pattern-gate.js';

const own = (...patterns: string[]) =>
  patterns.map((pattern, index) => compileOwnPattern({ name: `own_${index}`, pattern }));

const PATTERNS = own('project\\s+falcon', '^abc', 'a+b$', '\\bx\\b', '(?s)o.o', 'É', 'a|bb', '[^a-z0-9 ]{2}');

describe('the gate before own patterns', () => {
  it('lets nobody pass by whom a pattern would find', () => {
    const gate = ownPatternGate(PATTERNS);
    if (gate === null) throw new Error('These patterns can be joined.');
    const piece = fc.constantFrom(
      'project',
      ' ',
      'falcon',
      'ab',
      'x',
      'o\no',
      'é',
      'B',
      '!!',
      'pro\u200bject',
      'z',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const passes = fc.property(text, (each) => {
      const found = PATTERNS.some(({ compiled }) => compiled.find(each).length > 0);
      return !found || gate(each);
    });
    expect(fc.check(passes, { numRuns: 500 }).failed).toBe(false);
  });

  it('keeps plain texts from every pattern at once', () => {
    const gate = ownPatternGate(own('project\\s+falcon', 'secret \\d+'));
    expect([gate?.('The report is due.'), gate?.('Secret 7'), gate?.('Der Bericht ist fällig.')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('stands back where it would gain nothing', () => {
    expect(ownPatternGate(own('abc'))).toBeNull();
    expect(ownPatternGate(own('(?P<n>abc)d', '(?P<n>efg)h'))).toBeNull();
    // Anchored, so that each is quick; together they are too large.
    const large = Array.from({ length: 6 }, (_, n) => `^x[a-z]{900}${n}`);
    expect(ownPatternGate(own(...large))).toBeNull();
  });

  it('makes a call with twenty patterns pay for one look at each text', () => {
    const twenty = own(...Array.from({ length: 20 }, (_, n) => `needle ${n}`));
    const text = 'plain words '.repeat(10_000);
    const gated = new OwnPatternBudget(twenty, ownPatternGate(twenty));
    for (let n = 0; n < 5; n += 1)
      for (const { find } of gated.patterns) expect(find(`${n} ${text}`)).toEqual([]);
    expect(gated.exhausted).toBe(false);
    const open = new OwnPatternBudget(twenty, null);
    for (const { find } of open.patterns) find(text);
    expect(open.exhausted).toBe(true);
  });
});
