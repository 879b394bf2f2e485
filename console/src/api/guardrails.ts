import { queryOptions } from '@tanstack/react-query';
import type { JsonObject } from './json.js';
import { request } from './request.js';
import type { Page } from './request.js';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** Where a pattern matched. The text itself is not kept with it. */
export interface GuardrailMatch {
  /** JSON pointer of the text in the body that was posted. */
  readonly where: string;
  readonly inKey?: boolean;
  readonly pattern: string;
  readonly category: string;
  readonly severity: Severity;
  /** UTF-16 units in the text. */
  readonly start: number;
  readonly end: number;
  /** The disguise that was seen through; null for plain text. */
  readonly hiddenBy: string | null;
  /** Id of the suppression by which it does not count. */
  readonly suppressedBy?: string;
}

export interface MatchedRun {
  readonly run: string;
  readonly trigger: string;
  readonly caller: string;
  readonly createdAt: string;
  readonly matchedInjectionPatterns: readonly string[];
  readonly matches: readonly GuardrailMatch[];
}

export interface PatternInfo {
  readonly name: string;
  readonly category: string;
  readonly severity: Severity;
  readonly description: string;
  readonly why: string;
  readonly examples: readonly string[];
}

export interface Scan {
  readonly enabled: boolean;
  readonly guardrailsTriggered: boolean;
  readonly matchedInjectionPatterns: readonly string[];
  readonly matches: readonly GuardrailMatch[];
}

/** Answer of a dry run: what settings would have done to earlier calls. */
export interface DryRun {
  readonly scanned: number;
  /** False: it ended after ten seconds. */
  readonly complete: boolean;
  readonly oldest: string | null;
  readonly current: { readonly triggered: number };
  readonly candidate: { readonly triggered: number };
  readonly newlyTriggered: number;
  readonly noLongerTriggered: number;
  readonly samples: readonly {
    readonly run: string;
    readonly createdAt: string;
    readonly newlyMatched: readonly string[];
    readonly noLongerMatched: readonly string[];
    readonly matches: readonly (GuardrailMatch & {
      readonly excerpt?: { readonly text: string; readonly start: number; readonly end: number };
    })[];
  }[];
}

export interface Suppression {
  readonly id: string;
  readonly trigger: string;
  readonly pattern: string;
  /** Null: whatever the pattern matches is harmless. */
  readonly textDigest: string | null;
  readonly reason: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

const of = (trigger: string, rest: string): string =>
  `triggers/${encodeURIComponent(trigger)}/guardrails/${rest}`;

export const patternsQuery = queryOptions({
  queryKey: ['guardrails', 'patterns'],
  queryFn: ({ signal }) => request<Page<PatternInfo>>('GET', 'guardrails/patterns', { signal }),
  staleTime: 300_000,
});

export const suppressionsQuery = (trigger: string) =>
  queryOptions({
    queryKey: ['guardrails', 'suppressions', trigger],
    queryFn: ({ signal }) =>
      request<Page<Suppression>>('GET', of(trigger, 'suppressions'), { signal, query: { limit: 200 } }),
  });

/** @param trigger null: by the default settings */
export const scanText = (trigger: string | null, text: string): Promise<Scan> =>
  request('POST', trigger === null ? 'guardrails/scan' : of(trigger, 'scan'), { body: { text } });

export const dryRun = (trigger: string, guardrails: JsonObject): Promise<DryRun> =>
  request('POST', of(trigger, 'dry-run'), { body: { guardrails, limit: 1_000 } });

/** @param body.text the one text that is harmless; left out: whatever the pattern matches */
export const suppress = (
  trigger: string,
  body: { readonly pattern: string; readonly text?: string; readonly reason: string },
): Promise<Suppression> => request('POST', of(trigger, 'suppressions'), { body });

export const revokeSuppression = (trigger: string, id: string): Promise<void> =>
  request('DELETE', of(trigger, `suppressions/${encodeURIComponent(id)}`));
