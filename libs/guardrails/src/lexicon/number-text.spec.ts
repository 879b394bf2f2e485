import * as fc from 'fast-check';
import { readLists, readNumbers, writeNumbers } from './number-text.js';

describe('numbers as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(Array.from(readNumbers(writeNumbers(numbers)))).toEqual(numbers);
      }),
    );
  });

  it('are split into the lists that they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(5_000))), (lists) => {
        expect(readLists(writeNumbers(lists.flatMap((list) => [list.length, ...list])))).toEqual(lists);
      }),
    );
  });
});
