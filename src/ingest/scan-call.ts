import { scanPrompt } from '#guardrails';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import type { ReadCall } from './reading.js';

/** What the scan of a call found, as its run keeps it. */
export interface CallScan {
  readonly guardrailsTriggered: boolean;
  readonly matchedInjectionPatterns: readonly string[];
  /** JSON text of the matches with their places; null = nothing was found, and nothing is stored. */
  readonly matches: string | null;
}

const NOTHING_FOUND: CallScan = { guardrailsTriggered: false, matchedInjectionPatterns: [], matches: null };

/** Scans what a call brought, as its trigger asks. Synchronous, linear in the length of the texts, never throws. */
export const scanCall = ({ guardrails }: CompiledTrigger, { prompt }: ReadCall): CallScan => {
  if (!guardrails.enabled || prompt === null) return NOTHING_FOUND;
  const scan = scanPrompt(prompt, { disabled: guardrails.disabledPatterns });
  if (!scan.guardrailsTriggered) return NOTHING_FOUND;
  return { ...scan, matches: JSON.stringify(scan.matches) };
};
