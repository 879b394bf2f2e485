import { portsOf } from './ports.js';
import { placeProblems, problemsAt } from './problem-places.js';
import { scopeOf } from './scope.js';
import { block, catalog, documentOf } from './spec-document.spec-support.js';

const seen = (document: ReturnType<typeof documentOf>, id: string) =>
  scopeOf(document, catalog, id, {}).map(({ name, always, outputs }) => ({
    name,
    always,
    outputs: Object.keys(outputs),
  }));

describe('what a block can refer to', () => {
  it('is what runs before it, and for certain where every way leads through', () => {
    const blocks = ['start', 'branch', 'plain', 'model', 'plain'].map((type, i) =>
      block('abcde'[i] ?? '', type),
    );
    const document = documentOf(blocks, ['a>b', 'b:true>c', 'b:false>d', 'c>e', 'd>e']);
    expect(seen(document, 'e')).toEqual([
      { name: 'start_a', always: true, outputs: ['prompt', 'context'] },
      { name: 'branch_b', always: true, outputs: ['result'] },
      { name: 'plain_c', always: false, outputs: ['result'] },
      { name: 'model_d', always: false, outputs: ['content', 'data'] },
    ]);
    expect(seen(document, 'a')).toEqual([]);
  });

  it('is certain behind a join without branches: it waits for all', () => {
    const blocks = ['start', 'plain', 'plain', 'plain'].map((type, i) => block('abcd'[i] ?? '', type));
    expect(seen(documentOf(blocks, ['a>b', 'a>c', 'b>d', 'c>d']), 'd').every(({ always }) => always)).toBe(
      true,
    );
  });

  it('is the item inside of a loop, and the results behind it', () => {
    const blocks = [block('a', 'start'), block('l', 'loop'), block('i', 'plain'), block('o', 'plain')];
    const document = documentOf(blocks, ['a>l', 'l:each>i', 'i>l', 'l:done>o']);
    const loopIn = (id: string) => seen(document, id).find(({ name }) => name === 'loop_l')?.outputs;
    expect(loopIn('i')).toEqual(['item', 'index']);
    expect(loopIn('o')).toEqual(['results', 'count']);
  });

  it('is the error where its port leads', () => {
    const document = documentOf(
      [block('a', 'start'), block('b', 'plain'), block('c', 'plain')],
      ['a>b', 'b:error>c'],
    );
    expect(seen(document, 'c').at(-1)?.outputs).toEqual(['result', 'error']);
  });

  it('has the fields of a schema in the JSON output', () => {
    const outputSchema = {
      type: 'object',
      properties: { topic: { type: 'string' }, tags: { type: 'array', items: { type: 'string' } } },
      required: ['topic'],
    };
    const document = documentOf([block('m', 'model', { outputSchema }), block('p', 'plain')], ['m>p']);
    expect(scopeOf(document, catalog, 'p', {})[0]?.outputs['data']).toMatchObject({
      kind: 'object',
      fields: {
        topic: { kind: 'string', required: true },
        tags: { kind: 'array', items: { kind: 'string' }, required: false },
      },
    });
  });
});

describe('ports and problems', () => {
  it('names the cases that the params name, and what is connected already', () => {
    const cases = block('r', 'cases', { cases: [{ name: 'refund' }, { name: '' }, 'odd'] });
    expect(portsOf(cases, catalog, documentOf([cases], ['r:case:old>x']))).toEqual([
      'case:refund',
      'case:default',
      'error',
      'case:old',
    ]);
    expect(portsOf(block('a', 'start'), catalog, documentOf([]))).toEqual(['output']);
  });

  it('finds the block and the param of each pointer', () => {
    const document = documentOf([block('a', 'start'), block('b', 'plain')], ['a>b']);
    const problem = (pointer: string) => ({ pointer, code: 'x', message: 'y', severity: 'error' as const });
    const placed = placeProblems(
      [problem('/blocks/1/params/a~1b/0'), problem('/blocks/0'), problem('/edges/0/to'), problem('/name')],
      document,
    );
    expect(placed.map(({ blockName, param }) => [blockName, param])).toEqual([
      ['plain_b', '/a~1b/0'],
      ['start_a', null],
      ['start_a', null],
      [null, null],
    ]);
    expect(problemsAt(placed, '/a~1b')).toHaveLength(1);
    expect(problemsAt(placed, '/a')).toHaveLength(0);
  });
});
