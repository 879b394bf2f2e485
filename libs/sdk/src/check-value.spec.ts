import { checkFields, checkOutputs, checkValue, field, fillParams } from './index.js';
import type { Field } from './index.js';

const said = (one: unknown, value: unknown): string[] =>
  checkValue(one as Field, value).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a value', () => {
  const description = 'x';
  it.each<[unknown, unknown, string[]]>([
    [field.string({ description, minLength: 1 }), '', [' invalid_value']],
    [field.string({ description, minLength: 3 }), 'ab', [' invalid_value']],
    [field.string({ description, minLength: 3 }), 'abc', []],
    [field.string({ description, maxLength: 2 }), '😀😀', []],
    [field.string({ description, maxLength: 2 }), '😀😀a', [' invalid_value']],
    [field.string({ description, pattern: '^a+$' }), 'aab', [' invalid_value']],
    [field.string({ description }), 5, [' type_mismatch']],
    [field.number({ description, minimum: 0, maximum: 1 }), 2, [' invalid_value']],
    [field.number({ description, integer: true }), 0.5, [' invalid_value']],
    [field.number({ description }), Number.NaN, [' type_mismatch']],
    [field.boolean({ description }), 'true', [' type_mismatch']],
    [field.select({ description, options: ['a'] }), 'b', [' invalid_value']],
    [field.text({ description }), { text: 'x', parts: [] }, []],
    [field.text({ description }), 'plain', []],
    [field.text({ description }), { text: 'x' }, [' type_mismatch']],
    [field.expression({ description, language: 'cel' }), { source: 'a', bindings: {} }, []],
    [field.expression({ description, language: 'cel' }), {}, [' type_mismatch']],
    [field.json({ description }), null, []],
    [field.json({ description }), undefined, [' type_mismatch']],
    [field.object({ description }), { any: 1 }, []],
    [field.object({ description }), [], [' type_mismatch']],
    [
      field.object({
        description,
        fields: {
          'a/b': field.string({ description, required: true }),
          c: field.number({ description, nullable: true }),
        },
      }),
      { c: null, d: 1 },
      ['/d unknown_param', '/a~1b missing_param'],
    ],
    [field.array({ description, items: field.string({ description }) }), ['a', 1], ['/1 type_mismatch']],
  ])('is checked against its field (%#)', (one, value, expected) => {
    expect(said(one, value)).toEqual(expected);
  });

  it('is never repeated in what is said of it: it may be a secret', () => {
    const [problem] = checkValue(field.secret({ description, maxLength: 3 }), 'tops3cret');
    expect(problem?.message).not.toContain('tops3cret');
  });
});

describe('params', () => {
  const fields = {
    prompt: field.text({ description: 'p', required: true }),
    mode: field.select({ description: 'm', options: ['a', 'b'], default: 'a' }),
    body: field.json({ description: 'b' }),
    group: field.object({
      description: 'g',
      fields: { size: field.number({ description: 's', default: 3 }) },
      default: {},
    }),
    rules: field.array({
      description: 'r',
      items: field.object({
        description: 'o',
        fields: { when: field.expression({ description: 'w', language: 'cel' }) },
      }),
    }),
  };

  it('get their defaults, also inside groups, and texts and expressions their arrived form', () => {
    expect(fillParams(fields, { prompt: 'hi', mode: null, body: null, rules: [{ when: 'a > b' }] })).toEqual({
      problems: [],
      params: {
        prompt: { text: 'hi', parts: [{ text: 'hi', tainted: false }] },
        mode: 'a',
        body: null,
        group: { size: 3 },
        rules: [{ when: { source: 'a > b', bindings: {} } }],
      },
    });
  });

  it('are refused with every reason', () => {
    expect(
      fillParams(fields, { nope: 1, mode: 'c' }).problems.map(({ pointer, code }) => [pointer, code]),
    ).toEqual([
      ['/nope', 'unknown_param'],
      ['/prompt', 'missing_param'],
      ['/mode', 'invalid_value'],
    ]);
  });
});

describe('outputs', () => {
  const declared = {
    name: field.string({ description: 'n' }),
    maybe: field.number({ description: 'm', nullable: true }),
    extra: field.json({ description: 'e', required: false }),
    deep: field.object({
      description: 'd',
      fields: { id: field.string({ description: 'i', required: true }) },
    }),
  };

  it('are all there, null only where they may be, and no others; nested objects may hold more', () => {
    expect(checkOutputs(declared, { name: 'a', maybe: null, deep: { id: 'x', more: 1 } })).toEqual([]);
    expect(checkOutputs(declared, { name: null, deep: {}, other: 1 }).map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/maybe',
      '/deep/id',
      '/other',
    ]);
    expect(checkFields(declared, {}, 'refuse')).toEqual([]);
  });
});
