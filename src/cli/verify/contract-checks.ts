import { randomUUID } from 'node:crypto';
import { limitedHint, refusal, summary } from './check.js';
import type { Check, CheckContext, CheckVerdict } from './check.js';
import type { ProbeAnswer } from './trigger-probe.js';

/** One code point over the hard limit that no trigger can raise. */
const TOO_LONG = 50_001;

/** Shared by `valid` and `duplicate`: the second must repeat the first. New for each run of the checks. */
const keys = new WeakMap<CheckContext, { key: string; body: string }>();

const repeatable = (context: CheckContext): { key: string; body: string } => {
  const known = keys.get(context);
  if (known) return known;
  const made = {
    key: `verify-${randomUUID()}`,
    // Unique, so that neither a body hash nor the seen-signature cache knows it from an earlier run.
    body: JSON.stringify({ prompt: context.prompt, metadata: { verify: randomUUID() } }),
  };
  keys.set(context, made);
  return made;
};

/** An author's response block may answer with any status: the run id shows that the call was accepted. */
const accepted = (answer: ProbeAnswer): boolean =>
  answer.json?.['status'] !== 'duplicate' &&
  (answer.status === 202 ||
    answer.header('x-run-id') !== null ||
    (answer.status >= 200 && answer.status < 300));

const whyRefused = (answer: ProbeAnswer): Pick<CheckVerdict, 'hint'> | undefined => {
  if (answer.json?.['code'] === 'unsigned_timestamp_not_allowed') {
    return { hint: 'this trigger wants the timestamp signed: try --scheme v1' };
  }
  if (answer.status === 401)
    return { hint: 'is the secret right, and is the mode (--secret, --hmac, --header)?' };
  if (answer.status === 404) return { hint: 'no active, published trigger has this path' };
  if (answer.json?.['code'] === 'context_required')
    return { hint: 'this trigger requires a context; checks send none' };
  return limitedHint(answer);
};

/** What a call must look like, and what the trigger makes of it. */
export const contractChecks: readonly Check[] = [
  {
    name: 'valid call',
    expected: '2xx, a run starts',
    async run(context) {
      const { key, body } = repeatable(context);
      const answer = await context.probe.send({ body, idempotencyKey: key });
      const runId = answer.json?.['runId'] ?? answer.header('x-run-id');
      if (!accepted(answer)) return { passed: false, got: summary(answer), ...whyRefused(answer) };
      return { passed: true, got: `${answer.status}${typeof runId === 'string' ? ` ${runId}` : ''}` };
    },
  },
  {
    name: 'duplicate',
    expected: '200 {"status":"duplicate"}',
    async run(context) {
      const { key, body } = repeatable(context);
      const answer = await context.probe.send({ body, idempotencyKey: key });
      const passed = answer.status === 200 && JSON.stringify(answer.json) === '{"status":"duplicate"}';
      if (passed) return { passed, got: summary(answer) };
      const hint = accepted(answer)
        ? { hint: 'idempotency is switched off: a retry runs the workflow again' }
        : undefined;
      return { passed, got: summary(answer), ...(hint ?? limitedHint(answer)) };
    },
  },
  {
    name: 'prompt too long',
    expected: '400 prompt_too_long',
    async run(context) {
      const body = JSON.stringify({ prompt: 'x'.repeat(TOO_LONG) });
      return refusal(await context.probe.send({ body }), 400, 'prompt_too_long');
    },
  },
  {
    name: 'not JSON',
    expected: '400 invalid_json',
    async run(context) {
      return refusal(await context.probe.send({ body: '{"prompt":' }), 400, 'invalid_json');
    },
  },
];
