import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';
import { signedAnswer } from './signed-answer.js';

const ann = { by: 'ann', ids: ['key_1'] };
const bob = { by: 'bob', ids: ['key_2'] };
const wait = (state: JsonObject | null, kind = 'timer'): JsonObject => ({
  blockKey: 'b2',
  blockName: 'review1',
  step: null,
  kind,
  until: null,
  reason: 'Please look.',
  state,
});
const review = (more: JsonObject = {}): JsonObject =>
  wait({ kind: 'human_review', title: 'Send it?', approvers: [], fourEyes: false, approvals: [], ...more });
const calls = (more: JsonObject = {}): JsonObject =>
  wait({
    kind: 'tool_approval',
    fourEyes: true,
    calls: [
      { key: '1:1', callId: 'c1', tool: 'pay', args: {}, approvals: [] },
      { key: '1:2', callId: 'c2', tool: 'pay', args: {}, approvals: [] },
    ],
    ...more,
  });
const sign = (waits: JsonValue[], payload: JsonValue, decider = ann): JsonValue =>
  signedAnswer(waits, 'b2', payload, decider);
const code = (waits: JsonValue[], payload: JsonValue, decider = ann): string => {
  try {
    sign(waits, payload, decider);
    return 'accepted';
  } catch (error) {
    if (error instanceof RejectedCall) return error.code;
    throw error;
  }
};

describe('the answer to a wait', () => {
  it('carries who was authenticated at a review, and nothing else that was sent along', () => {
    expect(
      sign([review()], { decision: 'approved', by: 'boss', ids: ['key_9'], comment: 'ok', more: 1 }),
    ).toEqual({
      decision: 'approved',
      comment: 'ok',
      ...ann,
    });
    const each = {
      c1: { decision: 'approved', by: 'boss' },
      c2: { decision: 'denied', comment: 'no', ids: ['x'] },
    };
    expect(sign([calls()], { calls: each, by: 'boss' })).toEqual({
      calls: { c1: { decision: 'approved' }, c2: { decision: 'denied', comment: 'no' } },
      ...ann,
    });
  });

  it.each<[string, JsonObject, JsonValue, string]>([
    ['a word', review(), 'approved', 'invalid_request'],
    ['nothing', review(), null, 'invalid_request'],
    ['no decision', review(), { comment: 'x' }, 'invalid_request'],
    ['another word', review(), { decision: 'maybe' }, 'invalid_request'],
    ['calls at a review', review(), { calls: { c1: { decision: 'approved' } } }, 'invalid_request'],
    ['a call without a decision', calls(), { calls: { c1: {} } }, 'invalid_request'],
    ['a decision of a stranger', review({ approvers: ['bob'] }), { decision: 'approved' }, 'forbidden'],
    ['a denial of a stranger', review({ approvers: ['bob'] }), { decision: 'denied' }, 'forbidden'],
  ])('is refused at a review when it is %s', (_, waiting, payload, expected) => {
    expect(code([waiting], payload)).toBe(expected);
  });

  it('is refused from a person who approved already where two must, unless they deny', () => {
    const once = review({ fourEyes: true, approvals: [{ decision: 'approved', by: 'Ann', ids: ['key_7'] }] });
    const sameKey = review({
      fourEyes: true,
      approvals: [{ decision: 'approved', by: 'carl', ids: ['key_1'] }],
    });
    for (const waiting of [once, sameKey]) {
      expect(code([waiting], { decision: 'approved' })).toBe('conflict');
      expect(code([waiting], { decision: 'denied' })).toBe('accepted');
      expect(code([waiting], { decision: 'approved' }, bob)).toBe('accepted');
    }
    const agreed = { key: '1:1', callId: 'c1', tool: 'pay', args: {}, approvals: [ann] };
    expect(code([calls({ calls: [agreed] })], { decision: 'approved' })).toBe('conflict');
    expect(code([calls({ calls: [agreed] })], { calls: { c1: { decision: 'approved' } } })).toBe('conflict');
    // One of two calls is still open to them.
    expect(code([calls({ calls: [agreed, { ...agreed, approvals: [] }] })], { decision: 'approved' })).toBe(
      'accepted',
    );
  });

  it.each<[JsonValue, string]>([
    [{ action: 'run_again' }, 'accepted'],
    [{ action: 'fail' }, 'accepted'],
    [{ action: 'use_outputs', outputs: { a: 1 } }, 'accepted'],
    [{ action: 'use_outputs' }, 'invalid_request'],
    [{ action: 'again' }, 'invalid_request'],
    ['run_again', 'invalid_request'],
    [null, 'invalid_request'],
  ])('about a block that was cut off is one of three: %j is %s', (payload, expected) => {
    expect(code([wait(null, 'person')], payload)).toBe(expected);
  });

  it('to anything else is what it is', () => {
    expect(sign([wait({ kind: 'of_a_plugin' })], ['any'])).toEqual(['any']);
    expect(signedAnswer([review()], 'b9', 'nothing waits there', ann)).toBe('nothing waits there');
  });
});
