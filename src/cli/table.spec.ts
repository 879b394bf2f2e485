import { table } from './table.js';

describe('table', () => {
  it('lines the columns up and leaves no space at the end of a line', () => {
    expect(
      table([
        ['a', 'bb', ''],
        ['ccc', 'd', 'e'],
      ]),
    ).toEqual(['a    bb', 'ccc  d   e']);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(
      table([
        ['🚀', 'x'],
        ['ab', 'y'],
      ]),
    ).toEqual(['🚀   x', 'ab  y']);
  });

  it('is empty for no rows', () => {
    expect(table([])).toEqual([]);
  });
});
