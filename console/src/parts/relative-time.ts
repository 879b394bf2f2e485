const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'short' });

/** `3 min. ago`, `in 2 hr.`; `now` within five seconds. */
export function relativeTime(at: Date, now: Date): string {
  const difference = at.getTime() - now.getTime();
  if (Math.abs(difference) < 5_000) return 'now';
  const [unit, ms] = STEPS.find(([, size]) => Math.abs(difference) >= size) ?? (['second', 1_000] as const);
  return words.format(Math.trunc(difference / ms), unit);
}

/** `412 ms`, `2.4 s`, `3 min 20 s`, `1 h 5 min`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((ms % 60_000) / 1_000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
