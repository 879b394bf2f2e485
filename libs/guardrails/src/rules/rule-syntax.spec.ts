import * as fc from 'fast-check';
import { MAX_ELEMENTS, MAX_GAP, parseRule } from './rule-syntax.js';

describe('parseRule', () => {
  it('reads elements, gaps, marks and options', () => {
    expect(parseRule('^DISMISS: ..4 all|any? ...2 from_now_on')).toMatchObject([
      { accepts: ['DISMISS'], colonAfter: true, optional: false, gap: 0 },
      { accepts: ['all', 'any'], optional: true, gap: 16, crossesSentences: false },
      { accepts: ['from_now_on'], gap: 8, crossesSentences: true },
    ]);
  });

  it.each([
    ['..4', /0 elements/],
    ['A ..99 B', /not a gap/],
    ['A ..x B', /not a gap/],
    ['A? B', /cannot be optional/],
    [Array(9).fill('A').join(' '), /9 elements/],
  ])('refuses %j', (line, reason) => {
    expect(() => parseRule(line)).toThrow(reason);
  });

  it('never lets a rule without bounds through', () => {
    const part = fc.oneof(
      fc.constantFrom('A', 'b|c', '^D:', 'e?', '..3', '...9', '..400', '..', '...x'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        let elements: ReturnType<typeof parseRule>;
        try {
          elements = parseRule(parts.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          return;
        }
        expect(elements.length).toBeLessThanOrEqual(MAX_ELEMENTS);
        for (const { gap } of elements) expect(gap).toBeLessThanOrEqual(MAX_GAP * 4);
      }),
    );
  });
});
