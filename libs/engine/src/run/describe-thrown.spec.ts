import { BlockFailure } from '#sdk';
import { describeThrown, failureOf } from './describe-thrown.js';

describe('what a block threw', () => {
  it.each<[unknown, string]>([
    [new TypeError('x is no function'), 'TypeError: x is no function'],
    ['text', 'text'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('s'), 'Symbol(s)'],
    [Object.create(null), 'a object that cannot be shown'],
  ])('is told as a text, whatever it is (%#)', (thrown, text) => {
    expect(describeThrown(thrown)).toBe(text);
  });

  it('is cut when it is long', () => {
    expect(describeThrown(new Error('x'.repeat(20_000)))).toMatch(/^Error: x{100,}… \(20007 characters\)$/);
  });

  it('is a failure also when its class comes from another copy of the SDK', () => {
    class Foreign extends Error {
      override readonly name = 'BlockFailure';
      readonly code = 'busy';
      readonly retryable = true;
      readonly retryAfterMs = 50;
    }
    expect(failureOf(new Foreign('Come back.'))).toMatchObject({
      code: 'busy',
      message: 'Come back.',
      retryable: true,
      retryAfterMs: 50,
    });
    expect(failureOf(new Error('BlockFailure'))).toBeNull();
    expect(failureOf({ name: 'BlockFailure', code: 'busy', retryable: true })).toBeNull();
  });

  it('keeps details that are JSON, and says so of others', () => {
    expect(failureOf(new BlockFailure('a', 'b', { details: { n: 1 } }))?.details).toEqual({ n: 1 });
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(failureOf(new BlockFailure('a', 'b', { details: circle as never }))?.details).toContain('no JSON');
    expect(failureOf(new BlockFailure('a', 'b', { details: 'x'.repeat(70_000) }))?.details).toContain(
      '65536',
    );
  });

  it('waits for no time that is none', () => {
    expect(failureOf(new BlockFailure('a', 'b', { retryAfterMs: Number.NaN }))?.retryAfterMs).toBeUndefined();
    expect(failureOf(new BlockFailure('a', 'b', { retryAfterMs: -1 }))?.retryAfterMs).toBeUndefined();
  });
});
