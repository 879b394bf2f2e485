import { Anchor, Badge, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { triggerName, usageQuery } from '../../../api/triggers.js';
import type { Trigger } from '../../../api/triggers.js';
import { CopyButton } from '../../../parts/copy-button.js';
import type { Column } from '../../../parts/data-table.js';
import { TimeCell } from '../../../parts/time-cell.js';
import { Sparkline } from '../sparkline.js';
import { AUTH_WORDS, rateLimitText, usageText } from '../trigger-words.js';

/** @param onSwitch null: whoever looks may not switch triggers */
export const triggerColumns = (
  onSwitch: ((trigger: Trigger) => void) | null,
  showsUsage: boolean,
): readonly Column<Trigger>[] => [
  {
    id: 'active',
    header: 'Active',
    width: 90,
    cell: (trigger) => (
      <Switch
        checked={trigger.active}
        aria-label={`Active: ${triggerName(trigger)}`}
        label={trigger.active ? 'on' : 'off'}
        disabled={onSwitch === null}
        onChange={() => onSwitch?.(trigger)}
      />
    ),
  },
  {
    id: 'name',
    header: 'Trigger',
    isRowHeader: true,
    cell: (trigger) => (
      <Stack gap={0}>
        <Anchor component={Link} to={`/triggers/${trigger.id}`} size="sm" fw={600}>
          {triggerName(trigger)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {trigger.type} · {trigger.workflow} @ {trigger.workflowVersion}
        </Text>
      </Stack>
    ),
  },
  {
    id: 'auth',
    header: 'Callers prove themselves by',
    cell: ({ authMode }) =>
      authMode === null ? (
        '–'
      ) : (
        <Badge variant="outline" color={authMode === 'none' ? 'red' : 'gray'} c="inherit" tt="none">
          {AUTH_WORDS[authMode]}
        </Badge>
      ),
  },
  ...(showsUsage
    ? [
        {
          id: 'usage',
          header: 'Calls in 24 hours',
          cell: ({ id }: Trigger) => <Usage triggerId={id} />,
        },
        { id: 'last', header: 'Last call', cell: ({ id }: Trigger) => <LastCall triggerId={id} /> },
      ]
    : []),
  { id: 'limit', header: 'Rate limit', cell: (trigger) => rateLimitText(trigger) ?? 'none' },
  {
    id: 'copy',
    header: 'URL',
    hideHeader: true,
    cell: ({ url }) =>
      url === null ? null : <CopyButton value={url} label="Copy URL" size="xs" className="copies-url" />,
  },
];

function Usage({ triggerId }: { readonly triggerId: string }): React.ReactNode {
  const { data, isError } = useQuery(usageQuery(triggerId, 24));
  if (isError) return 'not known';
  return data === undefined ? null : <Sparkline buckets={data.buckets} text={usageText(data)} />;
}

function LastCall({ triggerId }: { readonly triggerId: string }): React.ReactNode {
  const { data } = useQuery(usageQuery(triggerId, 24));
  if (data === undefined) return null;
  return data.lastCallAt === null ? 'never' : <TimeCell at={data.lastCallAt} />;
}
