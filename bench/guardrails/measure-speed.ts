import { hostileFragments as hostile } from '../../libs/guardrails/src/hostile-fragments.data.ts';
import type { Detector } from './measure-quality.ts';
import type { Row } from './read-rows.ts';

export interface Speed {
  /** Microseconds for prompts of 40 to 800 characters, warm, best of some runs per prompt. */
  readonly p50: number;
  readonly p99: number;
  /** The slowest hostile input of 50,000 characters, in milliseconds of processor time, and what it repeats. */
  readonly worst: Worst;
  /** Largest t(50,000) / t(25,000) among inputs that take a millisecond or more; measured for ours only. */
  readonly growth?: { readonly factor: number; readonly input: string };
}

export interface Worst {
  readonly milliseconds: number;
  readonly input: string;
  /** True when the input was not done after that time: the detector was ended in the middle of it. */
  readonly unfinished?: boolean;
}

const LONG = 50_000;
/** A peer that is this slow is not asked again: some need minutes. */
const GIVE_UP_MS = 2_000;

/** Times a detector on ordinary prompts and on hostile ones. */
export async function measureSpeed(detector: Detector, rows: readonly Row[]): Promise<Speed> {
  const ordinary = await measurePrompts(detector, rows, 30_000);
  let worst: Worst = { milliseconds: 0, input: '' };
  let growth = { factor: 0, input: '' };
  for (const seed of hostile) {
    const full = await bestTime(detector, fill(seed, LONG), thorough);
    if (full > worst.milliseconds) worst = { milliseconds: full, input: seed };
    if (full < 1 || full > GIVE_UP_MS) continue;
    const factor = await growthFactor(detector, seed, full);
    if (factor > growth.factor) growth = { factor, input: seed };
  }
  return { ...ordinary, worst, growth };
}

/** Microseconds on ordinary prompts. A round that has begun is finished; none begins after `budget` milliseconds. */
export async function measurePrompts(
  detector: Detector,
  rows: readonly Row[],
  budget: number,
): Promise<Pick<Speed, 'p50' | 'p99'>> {
  const prompts = rows.filter(({ text }) => text.length >= 40 && text.length <= 800).slice(0, 3_000);
  const best = new Float64Array(prompts.length).fill(Number.POSITIVE_INFINITY);
  const started = performance.now();
  for (let round = 0; round < 8; round++) {
    for (const [index, { text }] of prompts.entries()) {
      const before = performance.now();
      await detector.detect(text);
      // The first round warms up.
      if (round > 0) best[index] = Math.min(best[index] ?? 0, performance.now() - before);
    }
    if (round > 0 && performance.now() - started > budget) break;
  }
  const sorted = best.toSorted();
  const at = (share: number): number => (sorted[Math.floor(sorted.length * share)] ?? 0) * 1000;
  return { p50: at(0.5), p99: at(0.99) };
}

/** What the hostile inputs repeat, in the order in which they are tried. */
export const hostileSeeds: readonly string[] = hostile;

/** Milliseconds of processor time for 50,000 characters of `seed`, from fewer runs than {@link measureSpeed} takes. */
export function timeHostile(detector: Detector, seed: string): Promise<number> {
  return bestTime(detector, fill(seed, LONG), brief);
}

/** A scan that grows too fast does so every time; a busy machine only now and then. The least of some ratios counts. */
async function growthFactor(detector: Detector, seed: string, full: number): Promise<number> {
  let least = full / (await bestTime(detector, fill(seed, LONG / 2), thorough));
  for (let again = 0; again < 3 && least > 2.2; again++) {
    const long = await bestTime(detector, fill(seed, LONG), thorough);
    least = Math.min(least, long / (await bestTime(detector, fill(seed, LONG / 2), thorough)));
  }
  return least;
}

interface Effort {
  /** Runs this long together outweigh the steps in which some systems count processor time. */
  readonly measuredMs: number;
  readonly rounds: number;
}

const thorough: Effort = { measuredMs: 60, rounds: 4 };
const brief: Effort = { measuredMs: 30, rounds: 2 };

/**
 * Milliseconds of processor time per scan. Wall-clock time would grow faster than the work on a busy machine,
 * because long scans are interrupted and short ones are not. The best of some rounds counts.
 */
async function bestTime(detector: Detector, text: string, { measuredMs, rounds }: Effort): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const before = process.cpuUsage();
    let scans = 0;
    for (; scans === 0 || performance.now() - started < measuredMs; scans++) await detector.detect(text);
    const spent = process.cpuUsage(before);
    best = Math.min(best, (spent.user + spent.system) / 1000 / scans);
    if (best > GIVE_UP_MS) break;
  }
  return best;
}

function fill(seed: string, length: number): string {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}
