import type { Finding } from './finding.js';

/** A little below one, so that hints of 0.35 and 0.65 add up in binary fractions. */
const THRESHOLD = 0.999;
/** Excused matches alone never reach the threshold, however many there are. */
const MAX_EXCUSED = 0.6;

/** True when the findings together weigh enough: every pattern counts once, with its best weight. */
export function triggers(findings: readonly Finding[]): boolean {
  const best = new Map<string, number>();
  const bestExcused = new Map<string, number>();
  for (const { pattern, weight, excused } of findings) {
    const scores = excused ? bestExcused : best;
    scores.set(pattern, Math.max(scores.get(pattern) ?? 0, weight));
  }
  let score = 0;
  let excused = 0;
  for (const weight of best.values()) score += weight;
  for (const [pattern, weight] of bestExcused) if (!best.has(pattern)) excused += weight;
  return score > 0 && score + Math.min(excused, MAX_EXCUSED) >= THRESHOLD;
}
