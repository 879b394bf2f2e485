import type { ProbeAnswer, TriggerProbe } from './trigger-probe.js';

export type CheckStatus = 'passed' | 'failed' | 'skipped';

/** What a check found. */
export interface CheckResult {
  readonly name: string;
  readonly status: CheckStatus;
  readonly expected: string;
  /** What came back, or why the check was skipped. */
  readonly got: string;
  /** What to do about a failure; null when there is nothing to add. */
  readonly hint: string | null;
  readonly ms: number;
}

/** What the checks share: the probe, the prompt that may start one run, and whether a burst is allowed. */
export interface CheckContext {
  readonly probe: TriggerProbe;
  readonly prompt: string;
  /** True on localhost, or with --full: a burst takes the caller's whole quota of the window. */
  readonly burst: boolean;
}

/** One promise of the trigger, tried over HTTP. */
export interface Check {
  readonly name: string;
  readonly expected: string;
  /** Null = it applies; else why it does not. */
  skip?(context: CheckContext): string | null;
  run(context: CheckContext): Promise<CheckVerdict>;
}

export interface CheckVerdict {
  readonly passed: boolean;
  readonly got: string;
  readonly hint?: string;
}

/** A member of the answer's JSON when it is text, else ''. */
export const textOf = (answer: ProbeAnswer, member: string): string => {
  const value = answer.json?.[member];
  return typeof value === 'string' ? value : '';
};

/** `401 invalid_signature`: the status and our code, when there is one. */
export const summary = (answer: ProbeAnswer): string => {
  const code = answer.json?.['code'];
  const status = answer.json?.['status'];
  if (typeof code === 'string') return `${answer.status} ${code}`;
  return typeof status === 'string' ? `${answer.status} ${status}` : String(answer.status);
};

/** A limited caller makes every later check fail for a reason that has nothing to do with it: say so. */
export const limitedHint = (answer: ProbeAnswer): { hint: string } | undefined =>
  answer.status === 429
    ? {
        hint: `the caller's limit is used up; try again in ${answer.header('retry-after') ?? 'a few'} seconds`,
      }
    : undefined;

/** Passes when the answer has this status (and code), and is a problem document with a request id. */
export const refusal = (answer: ProbeAnswer, status: number, code?: string): CheckVerdict => {
  const rightStatus = answer.status === status && (code === undefined || answer.json?.['code'] === code);
  if (!rightStatus) return { passed: false, got: summary(answer), ...limitedHint(answer) };
  if (!(answer.header('content-type') ?? '').startsWith('application/problem+json')) {
    return {
      passed: false,
      got: `${summary(answer)}, not application/problem+json`,
      hint: 'is this a Prompthook trigger URL?',
    };
  }
  return { passed: true, got: summary(answer) };
};
