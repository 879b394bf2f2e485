import * as fc from 'fast-check';
import { foldText } from './fold-text.js';

const read = (text: string): string => {
  const { units, length } = foldText(text);
  return new TextDecoder('utf-16le').decode(units.subarray(0, length));
};

describe('foldText', () => {
  it.each([
    ['HELLO', 'hello'],
    ['Ｆｕｌｌ', 'full'],
    ['𝐛𝐨𝐥𝐝', 'bold'],
    ['Crème brûlée', 'creme brulee'],
    ['i\u200bg\u00adn', 'ign'],
    ['“quoted”', '"quoted"'],
    ['раssword', 'password'],
    ['⠓⠊', 'hi'],
    ['無視', '无视'],
    ['Ёлка', 'елка'],
  ])('folds %j to %j', (text, folded) => {
    expect(read(text)).toBe(folded);
  });

  it('leaves genuine Cyrillic, Greek and Persian words whole', () => {
    expect(read('привет мир')).toBe('привет мир');
    expect(read('νερό')).toBe('νερο');
    expect(read('می‌خواهم')).toBe('ميخواهم');
  });

  it('keeps, for every unit, a place in the original that never goes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { origin, length, originalLength } = foldText(text);
        expect(originalLength).toBe(text.length);
        if (!origin) return;
        for (let at = 0; at < length; at++) {
          expect(origin[at]).toBeLessThan(text.length);
          if (at > 0) expect(origin[at]).toBeGreaterThanOrEqual(origin[at - 1] ?? 0);
        }
      }),
    );
  });

  it('never grows a text more than fourfold', () => {
    for (const unit of ['ﷺ', '㍿', 'ﬃ', '😀', '\u{e0041}']) {
      const text = unit.repeat(1_000);
      expect(foldText(text).length).toBeLessThanOrEqual(text.length * 4 + 8);
    }
  });
});
