import { liftReferences } from './lift-references.js';
import { parseTemplate } from './parse-template.js';

const known = new Set(['a', 'b']);
const lift = (source: string, language: 'cel' | 'jsonata' | 'javascript' = 'cel') => {
  const { node, quoted } = liftReferences(source, parseTemplate(source, known).parts, language, '');
  if (node.kind !== 'expression') throw new Error(node.kind);
  return {
    source: node.source,
    names: node.bindings.map(({ name, reference }) => `${name}=${reference.source}`),
    quoted,
  };
};

describe('lifting references out of an expression', () => {
  it('puts a variable where each was, the same for equal ones, with the sign of the language', () => {
    expect(lift('<a.x> > 3 && <b.y> < <a.x>')).toEqual({
      source: 'ref0 > 3 && ref1 < ref0',
      names: ['ref0=<a.x>', 'ref1=<b.y>'],
      quoted: null,
    });
    expect(lift('$sum(<a.x>)', 'jsonata').source).toBe('$sum($ref0)');
    expect(lift('return <a.x>;', 'javascript').source).toBe('return ref0;');
  });

  it('takes no name that the author uses', () => {
    expect(lift('ref0 + <a.x> + ref7').names).toEqual(['ref8=<a.x>']);
  });

  it('undoes escapes, and leaves comparisons alone', () => {
    expect(lift('1 < 2 && a < b && "\\<a.x>" != ""').source).toBe('1 < 2 && a < b && "<a.x>" != ""');
  });

  it.each([
    ['"<a.x>"', true],
    ["'it is <a.x>'", true],
    ['"""<a.x>"""', true],
    ['`<a.x>`', true],
    ['1 // <a.x>', true],
    ['/* <a.x> */ 1', true],
    ['"quoted" + <a.x>', false],
    ['"\\"" + <a.x> + "x"', false],
    ["'a' == <a.x> && 'b' == <b.y>", false],
    ['"a" + <a.x> + "<b.y>"', true],
  ])('sees whether one stands in quotes: %s', (source, expected) => {
    expect(lift(source).quoted !== null).toBe(expected);
  });

  it('is linear in a long expression', () => {
    const source = '"text" + <a.x> + '.repeat(30_000);
    const start = performance.now();
    expect(lift(source).quoted).toBeNull();
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
