import { ratio, type Quality, type Share } from './measure-quality.ts';
import type { Speed } from './measure-speed.ts';
import type { Absent } from './peers.ts';

export interface DetectorReport {
  readonly name: string;
  readonly quality: Quality;
  readonly speed: Speed;
  /** What must be said beside the figures: that they come from a sample, or that the detector was ended. */
  readonly note?: string;
}

/** One required figure. */
interface Target {
  readonly what: string;
  readonly limit: string;
  read(report: DetectorReport): number;
  holds(value: number): boolean;
}

const share = (report: DetectorReport, set: string): number => {
  const found = report.quality.sets[set];
  return found ? ratio(found.flagged, found.total) : 0;
};

const targets: readonly Target[] = [
  {
    what: 'false positives, core benign',
    limit: '<= 0.005',
    read: (r) => share(r, 'core_benign'),
    holds: (v) => v <= 0.005,
  },
  {
    what: 'false positives, trigger words',
    limit: '<= 0.02',
    read: (r) => share(r, 'trigger_benign'),
    holds: (v) => v <= 0.02,
  },
  {
    what: 'false positives, control set',
    limit: '= 0',
    read: (r) => share(r, 'control'),
    holds: (v) => v === 0,
  },
  { what: 'recall, English', limit: '>= 0.75', read: (r) => share(r, 'attack_en'), holds: (v) => v >= 0.75 },
  {
    what: 'recall, other languages',
    limit: '>= 0.55',
    read: (r) => share(r, 'attack_other'),
    holds: (v) => v >= 0.55,
  },
  { what: 'recall, evasions', limit: '>= 0.85', read: (r) => share(r, 'evasion'), holds: (v) => v >= 0.85 },
  { what: 'p50, microseconds', limit: '< 50', read: (r) => r.speed.p50, holds: (v) => v < 50 },
  { what: 'p99, microseconds', limit: '< 300', read: (r) => r.speed.p99, holds: (v) => v < 300 },
  {
    what: 'worst of 50,000 characters, ms',
    limit: '< 50',
    read: (r) => r.speed.worst.milliseconds,
    holds: (v) => v < 50,
  },
  {
    what: 't(50k) / t(25k)',
    limit: '< 2.6',
    read: (r) => r.speed.growth?.factor ?? Number.POSITIVE_INFINITY,
    holds: (v) => v < 2.6,
  },
];

/** The targets that `report` misses, with the figure and the limit. */
export function missedTargets(report: DetectorReport): string[] {
  return targets
    .filter((target) => !target.holds(target.read(report)))
    .map((target) => `${target.what}: ${format(target.read(report))}, wanted ${target.limit}`);
}

/** Prints everything that was measured: the first report in full, all of them side by side, and what is not there. */
export function printReport(
  reports: readonly DetectorReport[],
  notMeasured: readonly Absent[],
  missed: readonly string[],
): void {
  const own = reports[0];
  if (!own) return;
  for (const [title, shares] of [
    ['flagged by source (+ attack, - benign)', own.quality.sources],
    ['recall by language and catalogue category', own.quality.languages],
    ['recall by transform', own.quality.transforms],
  ] as const) {
    console.log(`\n${title}`);
    for (const [key, value] of Object.entries(shares))
      console.log(`  ${key.padEnd(52)} ${formatShare(value)}`);
  }
  console.log('\ntargets');
  for (const target of targets) {
    const value = target.read(own);
    console.log(
      `  ${target.what.padEnd(34)} ${format(value).padStart(9)}  wanted ${target.limit}${target.holds(value) ? '' : '  MISSED'}`,
    );
  }
  console.log('\nside by side: P, R, F1 | evasion | FPR core, trigger, control | us p50/p99 | worst 50k');
  for (const report of reports) console.log(`  ${line(report)}`);
  for (const { name, reason } of notMeasured)
    console.log(`  ${name.padEnd(NAME_WIDTH)} not measured: ${reason}`);
  if (missed.length > 0) console.log(`\nmissed:\n  ${missed.join('\n  ')}`);
}

const NAME_WIDTH = 30;

function line(report: DetectorReport): string {
  const { quality, speed } = report;
  const scores = [quality.precision, quality.recall, quality.f1].map(format).join(' ');
  const rates = ['core_benign', 'trigger_benign', 'control']
    .map((set) => format(share(report, set)))
    .join(' ');
  const { milliseconds, input, unfinished } = speed.worst;
  const worst = `${unfinished ? '> ' : ''}${milliseconds.toFixed(1)} ms ${JSON.stringify(input)}`;
  const times = `${speed.p50.toFixed(0)}/${speed.p99.toFixed(0)} | ${worst}`;
  const note = report.note ? ` (${report.note})` : '';
  return `${report.name.padEnd(NAME_WIDTH)} ${scores} | ${format(share(report, 'evasion'))} | ${rates} | ${times}${note}`;
}

function formatShare({ flagged, total }: Share): string {
  return `${String(flagged).padStart(5)} / ${String(total).padEnd(5)} ${format(ratio(flagged, total))}`;
}

function format(value: number): string {
  return value.toFixed(value >= 10 ? 1 : 4);
}
