import { serialize } from 'node:v8';
import * as fc from 'fast-check';
import { BlockFailure, CallRefusal, isBlockFailure, isCallRefusal } from '#sdk';
import { carryError, revivedError } from './carried-error.js';

const carried = (thrown: unknown): unknown => revivedError(carryError(thrown));

describe('an error that is carried to another process', () => {
  it('is a BlockFailure with everything that decides about its retry', () => {
    const failure = new BlockFailure('http_status', '503', {
      retryable: true,
      retryAfterMs: 2_000,
      details: { status: 503 },
    });
    const revived = carried(failure);
    expect(isBlockFailure(revived)).toBe(true);
    expect(revived).toMatchObject({
      code: 'http_status',
      message: '503',
      retryable: true,
      retryAfterMs: 2_000,
      details: { status: 503 },
      stack: failure.stack,
    });
  });

  it('is a CallRefusal with its sentence', () => {
    const revived = carried(new CallRefusal('Send a text.'));
    expect([isCallRefusal(revived), (revived as CallRefusal).detail]).toEqual([true, 'Send a text.']);
  });

  it('keeps name, message, code and stack of any other error', () => {
    const error = Object.assign(new RangeError('too far'), { code: 'E_FAR' });
    expect(carried(error)).toMatchObject({
      name: 'RangeError',
      message: 'too far',
      code: 'E_FAR',
      stack: error.stack,
    });
  });

  it('is cut when it is long, and its details are replaced when they are no data', () => {
    const long = carried(new BlockFailure('x', 'y'.repeat(1_000_000), { details: (() => 1) as never }));
    expect((long as Error).message.length).toBeLessThan(11_000);
    expect((long as BlockFailure).details).toBe('The details are no JSON.');
  });

  it('may break when it is looked at', () => {
    const trap = Object.defineProperty(new Error('x'), 'message', {
      get() {
        throw new Error('trap');
      },
    });
    expect(String(carried(trap))).toContain('a object that cannot be shown');
    expect(String(carried(null))).toContain('no Error was thrown: null');
  });

  it('can always be sent, whatever was thrown', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
        (thrown) => {
          expect(serialize(carryError(thrown)).length).toBeGreaterThan(0);
          expect(carried(thrown)).toBeInstanceOf(Error);
        },
      ),
    );
  });
});
