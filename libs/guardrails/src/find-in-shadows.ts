import type { Finding } from './finding.js';
import { triggers } from './score.js';
import { encodedRuns } from './shadows/encoded-runs.js';
import { joinQuotedStrings } from './shadows/split-strings.js';
import { SHADOW_BUDGET, type Shadow } from './shadows/shadow.js';
import { spellNato } from './shadows/spell-nato.js';
import { unescapeText } from './shadows/unescape.js';

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const MAX_LAYERS = 2;

/** What the shadow pass needs from the scanner: the plain reading of a text and its cue-dependent copies. */
export interface ShadowReader {
  /** Findings of `text` as it stands. */
  read(text: string): { findings: Finding[]; cipherShadows: (mirrored: boolean) => Shadow[]; joins: boolean };
}

/**
 * Findings of a text and of its shadow copies. A copy counts only when what it decodes to would trigger by
 * itself; it is then reported at the place of the encoded part. Copies share one budget of characters.
 */
export function findWithShadows(text: string, reader: ShadowReader): Finding[] {
  const budget = { left: SHADOW_BUDGET };
  return findLayer(text, reader, 0, budget);
}

function findLayer(text: string, reader: ShadowReader, layer: number, budget: { left: number }): Finding[] {
  const { findings, cipherShadows, joins } = reader.read(text);
  if (layer >= MAX_LAYERS) return findings;
  for (const shadow of shadowsOf(text, cipherShadows, joins)) {
    if (shadow.text.length > budget.left) continue;
    budget.left -= shadow.text.length;
    const hidden = findLayer(shadow.text, reader, layer + 1, budget);
    if (triggers(hidden)) findings.push(...exposed(hidden, shadow));
  }
  return findings;
}

function shadowsOf(text: string, cipherShadows: (mirrored: boolean) => Shadow[], joins: boolean): Shadow[] {
  const unescaped = unescapeText(text);
  const nato = spellNato(text);
  return [
    ...(unescaped ? [unescaped] : []),
    ...encodedRuns(text),
    ...(nato ? [nato] : []),
    ...(joins ? joinQuotedStrings(text) : []),
    ...cipherShadows(text.includes(RIGHT_TO_LEFT_OVERRIDE)),
  ];
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
