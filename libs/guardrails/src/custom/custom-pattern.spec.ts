import { compileCustomPattern, InvalidCustomPattern } from './custom-pattern.js';

const compile = (source: string, name = 'own_pattern') => compileCustomPattern({ name, source });

describe('compileCustomPattern', () => {
  it('finds what its author described, whatever the case, with the span', () => {
    expect(compile('project\\s+falcon').find('about PROJECT  Falcon, please')).toMatchObject([
      { pattern: 'own_pattern', start: 6, end: 21, hiddenBy: null, weight: 1 },
    ]);
  });

  it('sees through invisible characters and look-alikes', () => {
    const text = 'about p\u200broj\u200bect fаlcon';
    const [found] = compile('project falcon').find(text);
    expect(found).toMatchObject({ start: 6, end: text.length, hiddenBy: 'unicode' });
  });

  it('reports at most eight places', () => {
    expect(compile('x').find('x'.repeat(100))).toHaveLength(8);
  });

  it.each([
    ['Bad Name', 'a+', /not a pattern name/],
    ['ok_name', '', /write 1 to 500/],
    ['ok_name', 'a'.repeat(501), /write 1 to 500/],
    ['ok_name', '(a', /not valid RE2 syntax/],
    ['ok_name', '(a)\\1', /not valid RE2 syntax/],
    ['ok_name', 'a*', /matches the empty text/],
    ['ok_name', '((a{1,30}){1,30}){1,30}', /not valid RE2 syntax|too large/],
  ])('refuses %s = %s and says why', (name, source, reason) => {
    expect(() => compile(source, name)).toThrow(InvalidCustomPattern);
    expect(() => compile(source, name)).toThrow(reason);
  });

  it('accepts what hangs a backtracking engine, and runs it in linear time', () => {
    const pattern = compile('(x+x+)+y');
    const before = performance.now();
    expect(pattern.find('x'.repeat(20_000))).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
