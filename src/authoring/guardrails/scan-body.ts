import type { JsonObject } from '#sdk';
import type { ScanBody } from './guardrails.dto.js';
import type { ScanPolicy } from './scan-policy.js';
import { scanTexts } from './scan-texts.js';

/** Scans what somebody typed, and the context beside it when there is one. */
export function scanBody(policy: ScanPolicy, { text, context }: ScanBody): JsonObject {
  const texts = [
    { where: '/text', value: text },
    ...(context === undefined ? [] : [{ where: '/context', value: context }]),
  ];
  const { guardrailsTriggered, matchedInjectionPatterns, matches } = scanTexts(policy, texts);
  return {
    enabled: policy.enabled,
    guardrailsTriggered,
    matchedInjectionPatterns: [...matchedInjectionPatterns],
    matches: matches.map((match) => ({ ...match })),
  };
}
