import type { Shadow } from './shadow.js';

const MAX_STRINGS = 12;
const MAX_STRING = 300;

/** Joins the quoted strings of a text that asks to join them: no single part looks like an order. */
export function joinQuotedStrings(text: string): Shadow[] {
  const parts: string[] = [];
  let start = -1;
  let end = 0;
  for (let at = text.indexOf('"'); at >= 0 && parts.length < MAX_STRINGS;) {
    const close = text.indexOf('"', at + 1);
    if (close < 0) break;
    if (close - at <= MAX_STRING) {
      parts.push(text.slice(at + 1, close));
      if (start < 0) start = at;
      end = close + 1;
    }
    at = text.indexOf('"', close + 1);
  }
  if (parts.length < 2) return [];
  return ['', ' '].map((glue) => ({
    text: parts.join(glue),
    hiddenBy: 'split_strings',
    pattern: 'payload_splitting',
    start,
    end,
  }));
}
