import { checkFields } from '#sdk';
import type { Fields, JsonObject, Problem } from '#sdk';
import type { ActiveSuppression } from '#store';
import { RejectedCall } from '../../http/rejected-call.js';
import { settingsProblems } from './guardrail-problems.js';
import { scanPolicyOf } from './scan-policy.js';
import type { ScanPolicy } from './scan-policy.js';

/**
 * Makes settings that somebody wants to try ready, with the checks of a document that is saved.
 *
 * @param fields what the trigger's kind declares of its settings
 * @throws RejectedCall unprocessable with `problems`, their pointers from the body
 */
export async function candidatePolicy(
  settings: JsonObject,
  fields: Fields,
  suppressions: readonly ActiveSuppression[],
): Promise<ScanPolicy> {
  const shape = checkFields(fields, settings, 'refuse').map(({ pointer, code, message }): Problem => ({
    pointer: `/guardrails${pointer}`,
    code,
    message,
    severity: 'error',
  }));
  const problems = shape.length > 0 ? shape : await settingsProblems(settings, '/guardrails');
  const first = problems.find(({ severity }) => severity === 'error');
  if (first !== undefined) {
    throw new RejectedCall('unprocessable', {
      detail: `${first.pointer}: ${first.message}`,
      param: first.pointer.slice(1),
      extensions: { problems: problems.map((problem) => ({ ...problem })) },
    });
  }
  return scanPolicyOf(settings, suppressions);
}
