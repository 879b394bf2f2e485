import type { JsonValue, PromptScan } from '#sdk';
import type { Finding } from './finding.js';
import { findBuiltIn, scanOf, scanPrompt, type ScanOptions } from './scan-prompt.js';
import { valueScan, type ValueMatch, type ValueScan } from './scan-value.js';
import { slicesOf, SLICE } from './text-slices.js';
import { stringsOf } from './value-strings.js';

/**
 * Like scanPrompt, in steps of a few milliseconds at most: the text is read in slices that overlap by more than any
 * pattern spans. Between steps the caller can let others run:
 *
 *   const steps = scanPromptInSteps(text, options);
 *   let step = steps.next();
 *   for (; !step.done; step = steps.next()) await setImmediate(); // of node:timers/promises
 *   return step.value;
 *
 * A text that fits into one slice gives what scanPrompt gives. In a longer one an encoded run counts as far as one
 * slice holds it; own patterns see the whole text, one step each.
 */
export function* scanPromptInSteps(
  text: string,
  options: ScanOptions = {},
): Generator<void, PromptScan, void> {
  if (text.length <= SLICE) return scanPrompt(text, options);
  const found = new Map<string, Finding>();
  for (const { start, end } of slicesOf(text)) {
    for (const finding of findBuiltIn(text.slice(start, end))) {
      const moved = { ...finding, start: finding.start + start, end: finding.end + start };
      // What stands in the overlap of two slices is found twice.
      found.set(`${moved.pattern} ${moved.start} ${moved.end} ${moved.weight}`, moved);
    }
    yield;
  }
  const findings = [...found.values()];
  for (const pattern of options.custom ?? []) {
    findings.push(...pattern.find(text));
    yield;
  }
  return scanOf(findings, text, options);
}

/**
 * Like scanValue, in steps of a few milliseconds at most; call it as {@link scanPromptInSteps}. The value must not
 * change between the steps.
 */
export function* scanValueInSteps(
  value: JsonValue,
  options: ScanOptions = {},
): Generator<void, ValueScan, void> {
  const matches: ValueMatch[] = [];
  const strings = stringsOf(value);
  let next = strings.next();
  let since = 0;
  for (; !next.done; next = strings.next()) {
    const { text, path, inKey } = next.value;
    since += text.length;
    if (since > SLICE) {
      yield;
      since = text.length;
    }
    const scan = yield* scanPromptInSteps(text, options);
    for (const match of scan.matches) matches.push({ path, inKey, ...match });
  }
  return valueScan(matches, next.value);
}
