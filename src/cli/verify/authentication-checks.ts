import { refusal, textOf } from './check.js';
import type { Check, CheckContext, CheckVerdict } from './check.js';
import { wrongCredentials } from './credentials.js';

const STALE_SECONDS = 7 * 24 * 3600;

const bodyOf = (context: CheckContext): string => JSON.stringify({ prompt: context.prompt });

const openTrigger = (context: CheckContext): string | null =>
  context.probe.credentials.mode === 'none'
    ? 'no credentials given: the trigger is checked as an open one'
    : null;

const notHmac = (context: CheckContext): string | null =>
  context.probe.credentials.mode === 'hmac_sha256' ? null : 'only signed calls carry a timestamp';

const withChallenge = (verdict: CheckVerdict, challenge: string | null): CheckVerdict =>
  verdict.passed && challenge === null
    ? {
        passed: false,
        got: `${verdict.got}, no WWW-Authenticate`,
        hint: 'a proxy in front may remove the header',
      }
    : verdict;

/** Who may call: nobody without the right credentials, nobody with an old recording. */
export const authenticationChecks: readonly Check[] = [
  {
    name: 'no credentials',
    expected: '401',
    skip: openTrigger,
    async run(context) {
      const answer = await context.probe.send({ body: bodyOf(context), credentials: { mode: 'none' } });
      const verdict = withChallenge(refusal(answer, 401), answer.header('www-authenticate'));
      return answer.status < 300
        ? { ...verdict, hint: 'the trigger is open: its auth mode is `none`' }
        : verdict;
    },
  },
  {
    name: 'wrong secret',
    expected: '401',
    skip: openTrigger,
    async run(context) {
      const credentials = wrongCredentials(context.probe.credentials);
      const answer = await context.probe.send({ body: bodyOf(context), credentials });
      return withChallenge(refusal(answer, 401), answer.header('www-authenticate'));
    },
  },
  {
    name: 'stale timestamp',
    expected: '401 timestamp outside replay window',
    skip: notHmac,
    async run(context) {
      const answer = await context.probe.send({ body: bodyOf(context), clockShiftSeconds: -STALE_SECONDS });
      const verdict = refusal(answer, 401);
      const detail = textOf(answer, 'detail');
      if (!verdict.passed) {
        const open = answer.status < 300;
        return open
          ? { ...verdict, hint: 'replayWindowSeconds is 0: a recorded call works for ever' }
          : verdict;
      }
      if (detail.includes('timestamp outside replay window')) return verdict;
      return { passed: false, got: `${verdict.got}: ${detail}`, hint: 'is the secret right?' };
    },
  },
];
