import { Group, Text } from '@mantine/core';
import { useId } from 'react';
import type { UsageStep } from '../../api/usage.js';
import { callsIn, OUTCOMES } from './outcome-kinds.js';
import type { OutcomeKind } from './outcome-kinds.js';

const [WIDTH, HEIGHT, FOOT] = [960, 220, 20];

const MARKS: Readonly<Record<OutcomeKind['pattern'], string>> = {
  plain: '',
  slash: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  backslash: 'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4',
  cross: 'M0,8 l8,-8 M0,0 l8,8',
  dots: 'M1,2 h2 M5,6 h2',
};

/** Calls over time, stacked by what became of them. The same is in the table, for whoever does not see the chart. */
export function CallsChart({
  steps,
  onOpen,
}: {
  readonly steps: readonly UsageStep[];
  readonly onOpen: (step: number) => void;
}): React.ReactNode {
  const id = useId();
  const most = Math.max(1, ...steps.map((step) => callsIn([step])));
  const slot = WIDTH / steps.length;
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} width="100%" role="group" aria-label="Calls over time">
        <defs>
          {OUTCOMES.map(({ id: kind, color, pattern }) => (
            <pattern key={kind} id={`${id}${kind}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={color} />
              <path d={MARKS[pattern]} stroke="var(--mantine-color-body)" strokeWidth="1.5" />
            </pattern>
          ))}
        </defs>
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="currentColor" strokeDasharray="2 4" />
        {steps.map((step, index) => (
          <Stack
            key={step.at}
            step={step}
            x={index * slot + slot * 0.1}
            width={slot * 0.8}
            scale={(HEIGHT - 10) / most}
            fill={(kind) => `url(#${id}${kind})`}
            onOpen={() => onOpen(index)}
          />
        ))}
        <text x="0" y={HEIGHT + 15} fontSize="12" fill="currentColor">
          {shortTime(steps[0]?.at)}
        </text>
        <text x={WIDTH} y={HEIGHT + 15} fontSize="12" fill="currentColor" textAnchor="end">
          now
        </text>
        <text x={WIDTH} y="10" fontSize="12" fill="currentColor" textAnchor="end">
          {most === 1 ? '1 call' : `${most} calls`} at most
        </text>
      </svg>
      <Group component="figcaption" gap="md" mt="xs">
        {OUTCOMES.map(({ id: kind, label }) => (
          <Group key={kind} gap={6} wrap="nowrap">
            <svg width="16" height="16" aria-hidden>
              <rect width="16" height="16" fill={`url(#${id}${kind})`} />
            </svg>
            <Text size="sm">{label}</Text>
          </Group>
        ))}
      </Group>
    </figure>
  );
}

interface StackProps {
  readonly step: UsageStep;
  readonly x: number;
  readonly width: number;
  readonly scale: number;
  readonly fill: (kind: OutcomeKind['id']) => string;
  readonly onOpen: () => void;
}

/** One stretch of time; a click or Enter shows its calls. */
function Stack({ step, x, width, scale, fill, onOpen }: StackProps): React.ReactNode {
  const all = callsIn([step]);
  if (all === 0) return null;
  const bars = OUTCOMES.map(({ id, count }, index) => {
    const below = OUTCOMES.slice(0, index).reduce((sum, each) => sum + each.count(step), 0);
    const height = count(step) * scale;
    return height === 0 ? null : (
      <rect
        key={id}
        x={x}
        y={HEIGHT - below * scale - height}
        width={width}
        height={height}
        fill={fill(id)}
      />
    );
  });
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={`${shortTime(step.at)}: ${words(step)}`}
      style={{ cursor: 'pointer' }}
      onClick={onOpen}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onOpen();
      }}
    >
      <title>{`${shortTime(step.at)}: ${words(step)}`}</title>
      {bars}
    </g>
  );
}

const words = (step: UsageStep): string =>
  OUTCOMES.map(({ label, count }) => [label, count(step)] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${count} ${label.toLowerCase()}`)
    .join(', ');

const shortTime = (at: string | undefined): string =>
  at === undefined
    ? ''
    : new Date(at).toLocaleString(undefined, {
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      });
