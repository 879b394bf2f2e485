import type { AcceptRequest, RunDraft } from './accept-request.js';
import { sharedClaims } from './shared-claims.js';

const call = (...claims: [key: string, trace?: 'trace'][]): AcceptRequest => ({
  charge: null,
  draft: {
    claims: claims.map(([key, trace]) => ({
      key: Buffer.from(key),
      expiresAt: new Date(0),
      trace: trace === 'trace',
    })),
  } as unknown as RunDraft,
});

describe('sharedClaims', () => {
  it('lets the later of two calls with one key wait for the earlier', () => {
    const { standingBack } = sharedClaims([call(['a']), call(['b'], ['a']), call(['b'])]);
    // The second claims nothing while it waits, so the third need not wait for it.
    expect([...standingBack]).toEqual([[1, 0]]);
  });

  it('lets a call wait for the trace that an earlier one leaves', () => {
    expect([...sharedClaims([call(['k1'], ['body', 'trace']), call(['body'])]).standingBack]).toEqual([
      [1, 0],
    ]);
  });

  it('never lets a call wait because of its own trace, and leaves each trace once', () => {
    const { standingBack, heldBefore } = sharedClaims([
      call(['k1'], ['body', 'trace']),
      call(['k2'], ['body', 'trace']),
      call(['k3'], ['other', 'trace']),
    ]);
    expect([...standingBack]).toEqual([]);
    expect(heldBefore.map((keys) => [...keys])).toEqual([[], ['body'], []]);
  });
});
