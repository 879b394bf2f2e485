import { authenticationChecks } from './authentication-checks.js';
import { burstCheck } from './burst-check.js';
import type { Check, CheckContext, CheckResult } from './check.js';
import { contractChecks } from './contract-checks.js';

/** In this order: the burst comes last because it takes the quota that the others need. */
export const allChecks: readonly Check[] = [...authenticationChecks, ...contractChecks, burstCheck];

/** `fetch failed` says nothing; its cause says which connection and why. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
};

async function runOne(check: Check, context: CheckContext): Promise<CheckResult> {
  const { name, expected } = check;
  const why = check.skip?.(context) ?? null;
  if (why !== null) return { name, status: 'skipped', expected, got: why, hint: null, ms: 0 };
  const startedAt = performance.now();
  const ms = (): number => Math.round(performance.now() - startedAt);
  try {
    const verdict = await check.run(context);
    const status = verdict.passed ? 'passed' : 'failed';
    return { name, status, expected, got: verdict.got, hint: verdict.hint ?? null, ms: ms() };
  } catch (error) {
    return {
      name,
      status: 'failed',
      expected,
      got: reasonOf(error),
      hint: 'is the server up and the URL right?',
      ms: ms(),
    };
  }
}

/** Runs the checks one after another and tells of each as it ends. */
export async function runChecks(
  context: CheckContext,
  onResult: (result: CheckResult) => void,
  checks: readonly Check[] = allChecks,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const result = await runOne(check, context);
    onResult(result);
    results.push(result);
  }
  return results;
}
