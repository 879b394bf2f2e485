import type { Finding } from './finding.js';
import { triggers } from './score.js';
import { SHADOW_BUDGET, type Shadow } from './shadows/shadow.js';

/** Copies of copies are opened, and no further. */
export const MAX_LAYERS = 2;

/** Findings of a text as it stands, and the copies in which it may be read again. */
export interface LayerReading {
  readonly findings: Finding[];
  readonly shadows: readonly Shadow[];
}

/** What the shadow pass needs from the scanner. `isLast` says that copies will not be looked at. */
export type LayerReader = (text: string, layer: number, isLast: boolean) => LayerReading;

/**
 * Findings of a text and of its shadow copies. A copy counts only when what it decodes to would trigger by
 * itself; it is then reported at the place of the encoded part. Copies share one budget of characters.
 */
export function findWithShadows(text: string, read: LayerReader): Finding[] {
  return findLayer(text, read, 0, { left: SHADOW_BUDGET });
}

function findLayer(text: string, read: LayerReader, layer: number, budget: { left: number }): Finding[] {
  const { findings, shadows } = read(text, layer, layer === MAX_LAYERS);
  for (const shadow of shadows) {
    if (shadow.text.length > budget.left) continue;
    budget.left -= shadow.text.length;
    const hidden = findLayer(shadow.text, read, layer + 1, budget);
    if (triggers(hidden)) findings.push(...exposed(hidden, shadow));
  }
  return findings;
}

/** The findings of a decoded copy, moved to the place of the encoded part in this layer. */
function exposed(hidden: readonly Finding[], shadow: Shadow): Finding[] {
  const { start, end, hiddenBy } = shadow;
  const moved = hidden
    .filter((finding) => !finding.excused)
    .map((finding) => ({ ...finding, start, end, hiddenBy }));
  const nested = hidden.some((finding) => encodings.has(finding.pattern)) && encodings.has(shadow.pattern);
  const carrier = (pattern: string): Finding => ({
    pattern,
    weight: 0,
    excused: false,
    inComment: false,
    start,
    end,
    hiddenBy,
  });
  return [...moved, carrier(shadow.pattern), ...(nested ? [carrier('encoded_nested_layers')] : [])];
}

const encodings: ReadonlySet<string> = new Set([
  'base64_payload',
  'hex_or_binary_payload',
  'url_html_unicode_escapes',
  'rot13_or_caesar',
  'reversed_text',
]);
