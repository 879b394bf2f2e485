import type { JsonObject } from '#sdk';
import type { TextScan } from './scan-texts.js';

/** A scan as a run keeps it. */
export interface KeptScan {
  readonly guardrailsTriggered: boolean;
  readonly matchedInjectionPatterns: readonly string[];
  /** The trigger outputs that tell of it; empty when the trigger declares none. */
  readonly outputs: JsonObject;
  /** JSON text of the matches with their places; null = nothing was found, and nothing is stored. */
  readonly matches: string | null;
}

/** What the run of a call keeps of its scan. */
export const keptScan = ({ guardrailsTriggered, matchedInjectionPatterns, matches }: TextScan): KeptScan => ({
  guardrailsTriggered,
  matchedInjectionPatterns,
  outputs: { guardrailsTriggered, matchedInjectionPatterns: [...matchedInjectionPatterns] },
  matches: matches.length === 0 ? null : JSON.stringify(matches),
});
