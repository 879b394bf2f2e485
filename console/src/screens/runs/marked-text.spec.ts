import * as fc from 'fast-check';
import type { GuardrailMatch } from '../../api/runs.js';
import { markedPieces, textAt } from './marked-text.js';

const match = (start: number, end: number, pattern = 'p'): GuardrailMatch => ({
  where: '/prompt',
  pattern,
  category: 'c',
  severity: 'high',
  start,
  end,
  hiddenBy: null,
});

describe('markedPieces', () => {
  it('cuts at overlapping spans', () => {
    const pieces = markedPieces('abcdef', [match(1, 4, 'x'), match(3, 5, 'y')]);
    expect(pieces.map(({ text, matches }) => [text, matches.map(({ pattern }) => pattern).join('')])).toEqual(
      [
        ['a', ''],
        ['bc', 'x'],
        ['d', 'xy'],
        ['e', 'y'],
        ['f', ''],
      ],
    );
  });

  it('never loses or adds a character, whatever the spans', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, all) => {
        const pieces = markedPieces(
          text,
          all.map(([start, end]) => match(start, end)),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

it('reads the text at a JSON Pointer', () => {
  const value = { context: { 'a/b': ['x', 'y'] } };
  expect(textAt(value, '/context/a~1b/1')).toBe('y');
  expect(textAt(value, '/context/none/1')).toBeUndefined();
  expect(textAt('whole', '')).toBe('whole');
});
