import { scanPrompt } from '#guardrails';
import type { JsonObject } from '#sdk';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import type { ReadCall } from './reading.js';

/** What the scan of a call found, as its run keeps it. */
export interface CallScan {
  readonly guardrailsTriggered: boolean;
  readonly matchedInjectionPatterns: readonly string[];
  /** The trigger outputs that tell of it; empty when the trigger declares none. */
  readonly outputs: JsonObject;
  /** JSON text of the matches with their places; null = nothing was found, and nothing is stored. */
  readonly matches: string | null;
}

const NOTHING_FOUND: CallScan = {
  guardrailsTriggered: false,
  matchedInjectionPatterns: [],
  outputs: { guardrailsTriggered: false, matchedInjectionPatterns: [] },
  matches: null,
};

/** Scans what a call brought, as its trigger asks. Synchronous, linear in the length of the texts, never throws. */
export const scanCall = ({ guardrails }: CompiledTrigger, { prompt }: ReadCall): CallScan => {
  if (!guardrails.enabled || prompt === null) return NOTHING_FOUND;
  const scan = scanPrompt(prompt, { disabled: guardrails.disabledPatterns });
  if (!scan.guardrailsTriggered) return NOTHING_FOUND;
  const { guardrailsTriggered, matchedInjectionPatterns } = scan;
  const outputs = { guardrailsTriggered, matchedInjectionPatterns: [...matchedInjectionPatterns] };
  return { guardrailsTriggered, matchedInjectionPatterns, outputs, matches: JSON.stringify(scan.matches) };
};
