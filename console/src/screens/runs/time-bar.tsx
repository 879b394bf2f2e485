import type { TimelineRow } from './timeline.js';

const COLORS: Readonly<Record<string, string>> = {
  failed: 'var(--mantine-color-error)',
  running: 'var(--mantine-color-blue-6)',
  suspended: 'var(--mantine-color-yellow-8)',
};

/** One bar on the axis of the run; the text beside it says the same. */
export function TimeBar({
  row,
  totalMs,
}: {
  readonly row: TimelineRow;
  readonly totalMs: number;
}): React.ReactNode {
  const { startMs, endMs, status, type } = row;
  if (startMs === null) return null;
  const start = (startMs / totalMs) * 100;
  const width = Math.max((((endMs ?? totalMs) - startMs) / totalMs) * 100, 0.6);
  const fill =
    type === 'queue' ? 'var(--mantine-color-gray-5)' : (COLORS[status] ?? 'var(--mantine-color-green-8)');
  return (
    <svg className="time-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect x="0" y="3.5" width="100" height="1" fill="var(--mantine-color-default-border)" />
      <rect
        x={Math.min(start, 99.4)}
        y="0"
        width={Math.min(width, 100 - Math.min(start, 99.4))}
        height="8"
        fill={fill}
      />
    </svg>
  );
}
