import type { PatternInfo } from '#guardrails';

/** Reported when a call held more than a scan looks at. It belongs to the calls of triggers, not to the scanner. */
export const SCAN_LIMIT: PatternInfo = {
  name: 'scan_limit_reached',
  category: 'obfuscation',
  severity: 'medium',
  description: 'The call held more texts, or more text, than a scan looks at, so a part of it was not read.',
  why: 'Whoever hides an attack behind thousands of harmless lines must not pass unseen. Ordinary calls are far smaller; switch it off where large contexts are ordinary.',
  examples: [],
};
