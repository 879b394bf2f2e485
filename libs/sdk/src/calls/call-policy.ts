import { field } from '../fields.js';
import { group } from './group.js';

/** When a call counts as the repeat of an earlier one. */
export const idempotency = group('How a repeated call is recognised, so that a retry starts no second run.', {
  enabled: field.boolean({
    description: 'Off: every accepted call starts a run, also with a repeated key.',
    default: true,
    references: false,
  }),
  windowSeconds: field.number({
    description: 'How long a key is remembered; the default is 7 days.',
    default: 604_800,
    minimum: 60,
    maximum: 2_592_000,
    integer: true,
    references: false,
  }),
  bodyHash: field.select({
    description:
      'Whether equal bodies count as repeats. fallback: only when the caller gives no key. always: with or without one. auto: fallback where the signature covers the body alone (its only replay defence), off elsewhere.',
    options: ['auto', 'off', 'fallback', 'always'],
    default: 'auto',
  }),
  onMismatch: field.select({
    description:
      'A known key with another body. duplicate: answered as a repeat, and marked in the call log. reject: 422.',
    options: ['duplicate', 'reject'],
    default: 'duplicate',
  }),
});

/** How many calls one caller may make. */
export const rateLimit = group('How many calls each caller may make; more are answered with 429.', {
  enabled: field.boolean({ description: 'Off: callers are not limited.', default: true, references: false }),
  limit: field.number({
    description: 'Calls in one window.',
    default: 20,
    minimum: 1,
    maximum: 10_000,
    integer: true,
    references: false,
  }),
  windowSeconds: field.number({
    description: 'Length of the window in seconds.',
    default: 60,
    minimum: 1,
    maximum: 86_400,
    integer: true,
    references: false,
  }),
});

/** What the caller gets, and when. */
export const response = group('Whether the caller waits for the result.', {
  mode: field.select({
    description:
      'auto: wait when the workflow has a response block. async: answer 202 at once. sync: wait for the result of the run.',
    options: ['auto', 'async', 'sync'],
    default: 'auto',
  }),
  timeoutSeconds: field.number({
    description: 'How long a caller waits before it gets 202; the run goes on.',
    default: 30,
    minimum: 1,
    maximum: 300,
    references: false,
  }),
});
