import { BlockFailure } from '#sdk';
import { checkCel, evaluateCelBoolean } from './cel.js';

const run = (source: string, bindings = {}) => evaluateCelBoolean({ source, bindings }, 'The condition');
const check = (source: string) => checkCel(source, { pointer: '/expression', type: 'bool' });
const failure = (source: string, bindings = {}): BlockFailure => {
  try {
    run(source, bindings);
  } catch (error) {
    if (error instanceof BlockFailure) return error;
    throw error;
  }
  throw new Error(`${source} did not fail`);
};

describe('a CEL expression over JSON', () => {
  it.each([
    ['ref0 > 3', { ref0: 4 }, true],
    ['ref0 + 1 == 5', { ref0: 4 }, true],
    ['ref0 / 2 == 2.5', { ref0: 5 }, true],
    ['ref0 % 2 == 0', { ref0: 4 }, true],
    ['size(ref0) + ref1 == 4', { ref0: 'abc', ref1: 1 }, true],
    ['4 == 4.0', {}, true],
    ['ref0 in [1, 2, "four"]', { ref0: 2 }, true],
    ['ref0.exists(x, x.name == "b")', { ref0: [{ name: 'a' }, { name: 'b' }] }, true],
    ['has(ref0.team) && ref0.team == "a"', { ref0: {} }, false],
    ['ref0 == null', { ref0: null }, true],
    ['ref0.startsWith("re:")', { ref0: 're: x' }, true],
    ['has(ref0.constructor)', { ref0: {} }, false],
  ])('%s over %j gives %s', (source, bindings, expected) => {
    expect(check(source)).toEqual([]);
    expect(run(source, bindings)).toBe(expected);
  });

  it('reads a hostile value as data only', () => {
    const hostile = '" || true || "';
    expect(run('ref0 == "yes"', { ref0: hostile })).toBe(false);
    expect(run('ref0 == ref1', { ref0: hostile, ref1: hostile })).toBe(true);
    expect(failure('ref0.__proto__ == null', { ref0: {} }).code).toBe('expression_failed');
  });

  it('matches regular expressions in linear time, whatever the value', () => {
    const started = performance.now();
    expect(run('ref0.matches("^(a+)+$")', { ref0: `${'a'.repeat(50_000)}!` })).toBe(false);
    expect(run('[ref0].exists(x, x.matches("(x+x+)+y"))', { ref0: 'x'.repeat(20_000) })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(run('ref0.matches("^ab?$")', { ref0: 'a' })).toBe(true);
    expect(failure('ref0.matches("(")', { ref0: 'a' }).message).toContain('RE2');
  });

  it.each([
    ['', 'empty'],
    ['ref0 >', 'Unexpected'],
    ['agent1.score > 3', 'Unknown variable: agent1'],
    ['process.exit()', 'process'],
    ['ref0.nosuchfunction(1)', 'nosuchfunction'],
  ])('refuses "%s" at save, saying "%s"', (source, words) => {
    expect(check(source)).toMatchObject([
      { pointer: '/expression', code: 'invalid_expression', severity: 'error' },
    ]);
    expect(check(source)[0]?.message).toContain(words);
  });

  it('refuses an expression that gives no boolean, at save or when it runs', () => {
    expect(check('1 + 2')).toMatchObject([{ code: 'expression_type' }]);
    expect(check('ref0')).toEqual([]);
    expect(failure('ref0', { ref0: 'yes' })).toMatchObject({
      code: 'expression_not_boolean',
      retryable: false,
    });
  });

  it('says what is missing and how to ask for it', () => {
    const { code, message, retryable } = failure('ref0.team == "a"', { ref0: {} });
    expect([code, retryable]).toEqual(['expression_failed', false]);
    expect(message).toMatch(/No such key: team\. Test for it first/);
  });
});
