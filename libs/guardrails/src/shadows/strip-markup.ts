import type { Shadow } from './shadow.js';

/** A longer tag is markup of a page, not a cut through a word. */
const MAX_TAG = 40;
const MAX_CUTS = 2_000;
const emphasis = ['**', '__', '~~'];

/**
 * The text without the markup that cuts its words: tags, comments and emphasis marks between two letters, and tags
 * around single words. Undefined when no word is cut and no more than a few tags stand in it.
 */
export function stripMarkup(text: string): Shadow | undefined {
  let out = '';
  let from = 0;
  let cuts = 0;
  let tags = 0;
  let first = -1;
  for (let at = 0; at < text.length && cuts + tags < MAX_CUTS; at++) {
    const length = markLength(text, at);
    if (length === 0) continue;
    const inside = isLetter(text, at - 1) && isLetter(text, at + length);
    if (inside) cuts++;
    else tags++;
    if (first < 0) first = at;
    out += text.slice(from, at);
    from = at + length;
    at = from - 1;
  }
  if (cuts === 0 && tags < 4) return undefined;
  return {
    text: out + text.slice(from),
    hiddenBy: 'markup',
    pattern: 'separator_injection',
    start: first,
    end: text.length,
  };
}

/** Length of the tag or the emphasis mark at `at`, 0 = none. */
function markLength(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === '<') {
    const next = text.charAt(at + 1);
    if (next !== '/' && next !== '!' && !isLetter(text, at + 1)) return 0;
    return text.slice(at, at + MAX_TAG).indexOf('>') + 1;
  }
  return emphasis.includes(text.slice(at, at + 2)) ? 2 : 0;
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}
