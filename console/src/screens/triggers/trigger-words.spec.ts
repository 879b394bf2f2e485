import type { Trigger, TriggerUsage } from '../../api/triggers.js';
import { callersText, rateLimitText, usageText } from './trigger-words.js';
import { fitsSearch, readTriggersSearch } from './triggers-search.js';

const bucket = {
  at: '2026-01-01T00:00:00.000Z',
  accepted: 0,
  failed: 0,
  refused: 0,
  duplicate: 0,
  rateLimited: 0,
};
const usage = (...buckets: Partial<typeof bucket>[]): TriggerUsage => ({
  since: bucket.at,
  until: bucket.at,
  complete: true,
  callers: 1,
  lastCallAt: null,
  buckets: buckets.map((part) => ({ ...bucket, ...part })),
});

it('counts in words, and leaves out what did not happen', () => {
  expect(usageText(usage())).toBe('0 calls');
  expect(usageText(usage({ accepted: 2, failed: 1 }, { refused: 1, duplicate: 1, rateLimited: 3 }))).toBe(
    '7 calls, 1 failed, 1 refused, 3 rate limited, 1 duplicate',
  );
  expect(usageText({ ...usage({ accepted: 1 }), complete: false })).toBe('at least 1 call');
  expect(callersText(usage({ accepted: 2 }))).toBe('1 caller, 2 calls');
});

it('tells the rate limit', () => {
  const limit = (rateLimit: NonNullable<Trigger['settings']['rateLimit']>) =>
    rateLimitText({ settings: { rateLimit } });
  expect(limit({ enabled: true, limit: 20, windowSeconds: 60 })).toBe('20 a minute per caller');
  expect(limit({ enabled: true, limit: 5, windowSeconds: 90 })).toBe('5 a 90 seconds per caller');
  expect(limit({ enabled: false })).toBeNull();
  expect(rateLimitText({ settings: {} })).toBeNull();
});

it('finds triggers by text, state and authentication', () => {
  const trigger = {
    id: 'trg_1',
    workflow: 'Orders',
    block: 'apiprompt1',
    path: 'new-orders',
    active: true,
    authMode: 'bearer',
  } as Trigger;
  expect(fitsSearch(trigger, {})).toBe(true);
  expect(fitsSearch(trigger, { text: 'NEW-or', state: 'active', auth: 'bearer' })).toBe(true);
  expect(fitsSearch(trigger, { state: 'inactive' })).toBe(false);
  expect(fitsSearch(trigger, { auth: 'none' })).toBe(false);
  expect(fitsSearch(trigger, { text: 'nowhere' })).toBe(false);
  expect(readTriggersSearch({ auth: 'odd', text: 7, state: 'active' })).toEqual({
    text: '7',
    state: 'active',
  });
});
