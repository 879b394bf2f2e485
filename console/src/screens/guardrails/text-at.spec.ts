import { textAt } from './text-at.js';

describe('the text of a match', () => {
  const input = { prompt: 'hi', context: { 'a/b': ['x', { deep: 'y' }] }, body: 'whole' };

  it.each([
    ['/prompt', 'hi'],
    ['/context/a~1b/1/deep', 'y'],
    ['', 'whole'],
    ['/context', null],
    ['/nothing/there', null],
    ['/context/constructor/name', null],
  ])('at %j is %j', (where, text) => {
    expect(textAt(input, where)).toBe(text);
  });

  it('is not known of a run of which nothing is kept', () => {
    expect(textAt(null, '/prompt')).toBeNull();
  });
});
