import { Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '../../api/usage.js';
import type { Usage } from '../../api/usage.js';
import { durationText } from '../../parts/relative-time.js';
import { callsIn, OUTCOMES } from './outcome-kinds.js';

const HOUR_MS = 3_600_000;
/** The stretch before is asked for by the minute: its numbers hardly change, and it is asked for once. */
const MINUTE_MS = 60_000;

/** The numbers of the stretch, each beside the one of the stretch before. */
export function Summary({
  usage,
  hours,
}: {
  readonly usage: Usage;
  readonly hours: number;
}): React.ReactNode {
  const begin = Math.floor((Date.parse(usage.until) - hours * HOUR_MS) / MINUTE_MS) * MINUTE_MS;
  const before = useQuery(usageQuery(hours, new Date(begin).toISOString())).data;
  const figures = [
    { label: 'Calls', now: callsIn(usage.buckets), then: before && callsIn(before.buckets) },
    ...OUTCOMES.slice(1).map((kind) => ({
      label: kind.label,
      now: callsIn(usage.buckets, kind),
      then: before && callsIn(before.buckets, kind),
    })),
  ];
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }}>
        {figures.map(({ label, now, then }) => (
          <Paper key={label} withBorder p="sm">
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <Text fz="xl" fw={650}>
              {now.toLocaleString()}
            </Text>
            <Text size="sm" c="dimmed">
              {then === undefined ? '\u00A0' : `${then.toLocaleString()} before`}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Group gap="xl">
        <Latency label="Waited in the queue" {...usage.queuedMs} />
        <Latency label="Worked" {...usage.workedMs} />
      </Group>
    </>
  );
}

const Latency = ({ label, p50, p95, p99 }: { label: string } & Usage['queuedMs']): React.ReactNode => (
  <Text size="sm">
    {label}:{' '}
    {p50 === null || p95 === null || p99 === null
      ? 'nothing ended'
      : `half within ${durationText(p50)}, 95 % within ${durationText(p95)}, 99 % within ${durationText(p99)}`}
  </Text>
);
