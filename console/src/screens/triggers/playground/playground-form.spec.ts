import { breakages, repeated } from './break-it.js';
import { bodyOf, headersOf } from './playground-form.js';
import type { PlaygroundForm } from './playground-form.js';
import type { PlaygroundCall } from './send-call.js';

const form: PlaygroundForm = {
  prompt: 'hi',
  context: '',
  metadata: '',
  idempotencyKey: '',
  answer: 'trigger',
  scheme: 'v1',
};

it('sends what is filled in, and says which field is no JSON object', () => {
  expect(bodyOf(form)).toEqual({ ok: true, body: '{"prompt":"hi"}' });
  expect(bodyOf({ ...form, context: '{"a":1}' })).toEqual({
    ok: true,
    body: '{"prompt":"hi","context":{"a":1}}',
  });
  expect(bodyOf({ ...form, metadata: '[]' })).toMatchObject({ ok: false, field: 'metadata' });
});

it('asks for the answer by headers', () => {
  expect(headersOf(form)).toEqual({});
  expect(headersOf({ ...form, answer: 'async', idempotencyKey: 'k' })).toEqual({
    'x-idempotency-key': 'k',
    prefer: 'respond-async',
  });
  expect(headersOf({ ...form, answer: 'stream' })).toEqual({ accept: 'text/event-stream' });
});

describe('breaking a call', () => {
  const call: PlaygroundCall = {
    path: 'x',
    body: '{"prompt":"hi","context":{"a":1}}',
    auth: { mode: 'hmac_sha256', header: 'X-Signature', scheme: 'v1' },
    secret: 'the right one',
    headers: {},
  };
  const broken = (id: string): PlaygroundCall => {
    const breakage = breakages(10).find((one) => one.id === id);
    if (breakage === undefined) throw new Error(`There is no breakage ${id}.`);
    return breakage.change(call);
  };

  it('changes one thing at a time', () => {
    expect(broken('no-credentials')).toEqual({ ...call, secret: null });
    expect(broken('wrong-secret').secret).toMatch(/^wrong-[0-9a-f]{32}$/);
    expect(JSON.parse(broken('too-long').body)).toEqual({ prompt: 'a'.repeat(11), context: { a: 1 } });
    expect(broken('stale').timestamp).toBeLessThan(Date.now() / 1_000 - 80_000);
  });

  it('repeats a duplicate with one key, and a burst with a key for each', () => {
    const [duplicate, burst] = ['duplicate', 'burst'].map((id) => breakages(10).find((one) => one.id === id));
    if (!duplicate || !burst) throw new Error('A breakage is missing.');
    const keys = (breakage: typeof duplicate): (string | undefined)[] => {
      const changed = breakage.change(call);
      return [0, 1].map((place) => repeated(breakage, changed, place).headers['x-idempotency-key']);
    };
    const [first, second] = keys(duplicate);
    expect(first).toBe(second);
    expect(new Set(keys(burst)).size).toBe(2);
  });
});
