import { summary } from './check.js';
import type { Check, CheckVerdict } from './check.js';
import type { ProbeAnswer } from './trigger-probe.js';

/** More than this is a load test, not a check. */
const MAX_BURST = 500;
const PARALLEL = 10;

/** `"per-caller";q=20;w=60` -> 20 */
export const quotaOf = (policy: string | null): number | null => {
  const found = /;\s*q=(\d{1,9})/.exec(policy ?? '');
  return found?.[1] === undefined ? null : Number(found[1]);
};

const verdictOn = (limited: ProbeAnswer, sent: number): CheckVerdict => {
  const retryAfter = limited.header('retry-after');
  if (retryAfter === null || !/^[1-9]\d*$/.test(retryAfter)) {
    return { passed: false, got: `429 with Retry-After: ${retryAfter ?? 'missing'}` };
  }
  return { passed: true, got: `429 after ${sent} calls, Retry-After: ${retryAfter}` };
};

/**
 * Uses up the caller's quota with calls that have no prompt: the limit counts every authenticated call (D18), and a
 * refused one starts no run, so the burst costs nobody anything but the rest of the window.
 */
export const burstCheck: Check = {
  name: 'burst',
  expected: '429 with Retry-After',
  skip: ({ burst }) => (burst ? null : 'not on this host without --full: it uses up the quota of the window'),
  async run({ probe }) {
    const body = '{}';
    const first = await probe.send({ body });
    if (first.status === 429) return verdictOn(first, 1);
    const quota = quotaOf(first.header('ratelimit-policy'));
    if (quota === null) {
      return {
        passed: false,
        got: `${summary(first)} without RateLimit-Policy`,
        // A call that was never let in says nothing about limits.
        ...(first.status === 400 ? { hint: 'the rate limit is switched off' } : {}),
      };
    }
    if (quota > MAX_BURST) {
      return { passed: true, got: `announces ${quota} calls; bursts over ${MAX_BURST} are not sent` };
    }
    let sent = 1;
    while (sent <= quota) {
      const size = Math.min(PARALLEL, quota + 1 - sent);
      const answers = await Promise.all(Array.from({ length: size }, () => probe.send({ body })));
      sent += size;
      const limited = answers.find((answer) => answer.status === 429);
      if (limited) return verdictOn(limited, sent);
    }
    return {
      passed: false,
      got: `${sent} calls passed, announced ${quota}`,
      hint: 'the limit does not hold',
    };
  },
};
