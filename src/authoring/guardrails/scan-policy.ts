import type { JsonObject, JsonValue, OwnPattern } from '#sdk';
import type { ActiveSuppression } from '#store';
import type { CompiledOwnPattern } from './own-pattern.js';
import { ownPatternGate } from './own-pattern-gate.js';
import type { OwnPatternGate } from './own-pattern-gate.js';
import { keptOwnPattern } from './own-pattern.js';

/** How the calls of one trigger are scanned. Immutable. */
export interface ScanPolicy {
  readonly enabled: boolean;
  readonly scanContext: boolean;
  readonly scanMetadata: boolean;
  /** Names of patterns that do not count. */
  readonly disabled: readonly string[];
  readonly own: readonly CompiledOwnPattern[];
  /** Says which texts the own patterns need not look at; null = they look at all. */
  readonly gate: OwnPatternGate | null;
  /** Matches that an author judged harmless: found and recorded, but they do not trigger. */
  readonly suppressions: readonly ActiveSuppression[];
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textsOf = (value: JsonValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The own patterns among a block's settings; what is no pattern is left out, the check of the document finds it. */
export const ownPatternsOf = (value: JsonValue | undefined): OwnPattern[] =>
  (Array.isArray(value) ? value : []).flatMap((item) => {
    if (!isObject(item) || typeof item['name'] !== 'string' || typeof item['pattern'] !== 'string') return [];
    const { name, pattern, severity, category } = item;
    return [
      {
        name,
        pattern,
        ...(typeof severity === 'string' ? { severity } : {}),
        ...(typeof category === 'string' ? { category } : {}),
      },
    ];
  });

/**
 * Makes a trigger's settings ready for calls. They were checked when its document was saved.
 *
 * @param settings param `guardrails` of the trigger; left out = its defaults
 * @throws InvalidCustomPattern when an own pattern no longer compiles
 */
export function scanPolicyOf(
  settings: JsonValue | undefined,
  suppressions: readonly ActiveSuppression[],
): ScanPolicy {
  const given = isObject(settings) ? settings : {};
  const own = ownPatternsOf(given['customPatterns']).map(keptOwnPattern);
  return {
    enabled: given['enabled'] !== false,
    scanContext: given['scanContext'] === true,
    scanMetadata: given['scanMetadata'] === true,
    disabled: textsOf(given['disabledPatterns']),
    own,
    gate: ownPatternGate(own),
    suppressions,
  };
}
