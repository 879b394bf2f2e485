import { runBlock } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { expression } from '../spec-support.js';
import { transform } from './transform.block.js';

const result = async (source: string, bindings: JsonObject = {}, input: JsonValue = null) =>
  (await runBlock(transform, { expression: expression(source, bindings), input })).outputs;
const code = async (source: string, bindings: JsonObject = {}): Promise<unknown> =>
  result(source, bindings).then(
    (outputs) => outputs,
    (error: { code?: unknown; retryable?: unknown }) => [error.code, error.retryable],
  );
const orders = [
  { sku: 'a', amount: 2 },
  { sku: 'b', amount: 3.5 },
];

describe('the transform block', () => {
  it.each<[string, JsonObject, JsonValue, JsonValue]>([
    ['$sum($ref0.amount)', { ref0: orders }, null, 5.5],
    ['{ "skus": $ref0.sku }', { ref0: orders }, null, { skus: ['a', 'b'] }],
    ['orders[amount > 2].sku', {}, { orders }, 'b'],
    ['$ref0[amount > 100]', { ref0: orders }, null, null],
    ['$map($ref0, function($o) { $o.amount * 2 })', { ref0: orders }, null, [4, 7]],
    ['$replace($ref0, /\\s+/, "-")', { ref0: 'a  b c' }, null, 'a-b-c'],
    ['$match($ref0, /(\\d+)-(\\d+)/).groups', { ref0: 'x 12-34 y' }, null, ['12', '34']],
    ['$pad($ref0, -5, "0")', { ref0: '42' }, null, '00042'],
    ['$pad("é", 3) & "|"', {}, null, 'é  |'],
  ])('%s gives what JSONata promises', async (source, bindings, input, expected) => {
    expect(transform.check?.({ expression: expression(source) })).toEqual([]);
    expect(await result(source, bindings, input)).toEqual({ result: expected });
  });

  it('gives the same answer to two runs that share one parsed program', async () => {
    const both = await Promise.all([1, 2].map((n) => result('$ref0 * 10', { ref0: n })));
    expect(both).toEqual([{ result: 10 }, { result: 20 }]);
  });

  it('never reads a value as code, and reaches no prototype', async () => {
    expect(await result('$ref0', { ref0: '$now()' })).toEqual({ result: '$now()' });
    expect(await code('$eval($ref0)', { ref0: '1+1' })).toEqual(['expression_failed', false]);
    expect(await result('$ref0.__proto__', { ref0: {} })).toEqual({ result: null });
    expect(await result('$ref0.constructor.constructor', { ref0: {} })).toEqual({ result: null });
    await result('$merge([{"__proto__": {"polluted": 1}}])');
    await result('$ref0 ~> |$|{"__proto__": {"polluted": 1}}|', { ref0: { a: 1 } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['an endless loop', '($f := function($n) { $f($n + 1) }; $f(1))', {}],
    ['endless recursion', '($f := function($n) { 1 + $f($n + 1) }; $f(1))', {}],
    ['a long list', '[1..10000000]', {}],
    ['a huge text', '$length($pad("x", 100000000))', {}],
  ])('stops %s', async (_, source, bindings) => {
    const started = performance.now();
    expect(await code(source, bindings)).toEqual(['expression_limit', false]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('finds distinct values of a long list in no time, by their content', async () => {
    const list = Array.from({ length: 30_000 }, (_, index) => ({ id: index, of: { a: 1, b: [index] } }));
    const started = performance.now();
    expect(await result('$count($distinct($ref0))', { ref0: list })).toEqual({ result: 30_000 });
    expect(performance.now() - started).toBeLessThan(5000);
    const mixed = [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
      1,
      '1',
      1,
      null,
      null,
      [1],
      [1],
      true,
      { a: [2, 1] },
      { a: [1, 2] },
    ];
    expect(await result('$distinct($ref0)', { ref0: mixed })).toEqual({
      result: [{ a: 1, b: 2 }, 1, '1', null, [1], true, { a: [2, 1] }, { a: [1, 2] }],
    });
    expect(await result('$distinct($ref0.sku)', { ref0: [orders[0] ?? {}, orders[0] ?? {}] })).toEqual({
      result: 'a',
    });
    expect(await result('$distinct([1, 1])')).toEqual({ result: [1] });
    expect(await result('$distinct(nothing)')).toEqual({ result: null });
    expect(await result('$distinct("x")')).toEqual({ result: 'x' });
  });

  it('blames the expression, not the block, for an operation on a value of the wrong kind', async () => {
    expect(await code('$ref0 ~> |a|{"z":1}|', { ref0: { a: [1, { b: 2 }] } })).toEqual([
      'expression_failed',
      false,
    ]);
  });

  it('matches regular expressions in linear time, whatever the value', async () => {
    const started = performance.now();
    expect(await result('$contains($ref0, /^(a+)+$/)', { ref0: `${'a'.repeat(50_000)}!` })).toEqual({
      result: false,
    });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await code('$contains($ref0, /(?=a)/)', { ref0: 'a' })).toEqual(['expression_failed', false]);
  });

  it('refuses what is no JSONata when the document is saved, naming the place', () => {
    expect(transform.check?.({ expression: expression('"a" & ') })).toMatchObject([
      {
        pointer: '/expression',
        code: 'invalid_expression',
        message: expect.stringMatching(/character 6/) as string,
      },
    ]);
    expect(transform.check?.({ expression: expression('$match($ref0, /(?=a)/)') })).toMatchObject([
      { message: expect.stringContaining('linear time') as string },
    ]);
    expect(transform.check?.({ expression: expression(' ') })).toMatchObject([
      { code: 'invalid_expression' },
    ]);
  });

  it('fails clearly where there is no JSON result', async () => {
    await expect(result('function($x) { $x }')).rejects.toMatchObject({
      code: 'expression_failed',
      message: expect.stringContaining('is a function') as string,
    });
    await expect(result('$nosuch(1)')).rejects.toMatchObject({ code: 'expression_failed' });
    await expect(result('$number("x")')).rejects.toMatchObject({
      message: expect.stringContaining('at character') as string,
    });
  });
});
