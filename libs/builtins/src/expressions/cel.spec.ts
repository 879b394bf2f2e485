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
    ['ref0.all(a, ref0.all(b, ref0.all(c, true)))', 'quantifiers'],
    ['ref0.map(a, ref0.filter(b, ref0.exists_one(c, c == a))).size() == 0', 'maps'],
    ['cel.bind(x, ref0, x.exists(a, x.exists(b, x.exists(c, x.exists(d, false)))))', 'bound names'],
  ])('stops lists inside of lists: %s', (source) => {
    const list = Array.from({ length: 5000 }, (_, index) => index);
    expect(check(source)).toEqual([]);
    const started = performance.now();
    expect(failure(source, { ref0: list })).toMatchObject({ code: 'expression_limit', retryable: false });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(run('ref0.all(a, a >= 0)', { ref0: list })).toBe(true);
  });

  it('counts each evaluation by itself', () => {
    const list = Array.from({ length: 200 }, (_, index) => index);
    for (let times = 0; times < 50; times++)
      expect(run('ref0.all(a, ref0.exists(b, b == a))', { ref0: list })).toBe(true);
  });

  it('refuses a chain that would overflow the stack when it is evaluated', () => {
    const chain = (links: number) => ['ref0', ...Array.from({ length: links }, () => 'ref0')].join(' && ');
    expect(check(chain(5000))).toMatchObject([{ code: 'invalid_expression', pointer: '/expression' }]);
    expect(check(chain(5000))[0]?.message).toContain('levels deep');
    expect(failure(chain(5000), { ref0: true }).code).toBe('expression_limit');
    expect(check(chain(200))).toEqual([]);
    expect(run(chain(200), { ref0: true })).toBe(true);
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
