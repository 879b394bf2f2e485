import { Group, Text } from '@mantine/core';
import {
  Ban,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  CopyCheck,
  Gauge,
  LoaderCircle,
  ShieldX,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

interface Look {
  readonly icon: LucideIcon;
  /** Of the icon; the word says the same. */
  readonly color: string;
  readonly word: string;
}

const GREEN = 'var(--mantine-color-green-8)';
const RED = 'var(--mantine-color-error)';
const AMBER = 'var(--mantine-color-yellow-8)';
const BLUE = 'var(--mantine-color-blue-6)';
const GREY = 'var(--mantine-color-dimmed)';

const LOOKS: Readonly<Record<string, Look>> = {
  queued: { icon: CircleDashed, color: GREY, word: 'queued' },
  pending: { icon: CircleDashed, color: GREY, word: 'pending' },
  running: { icon: LoaderCircle, color: BLUE, word: 'running' },
  waiting: { icon: CirclePause, color: AMBER, word: 'waiting' },
  completed: { icon: CircleCheck, color: GREEN, word: 'completed' },
  accepted: { icon: CircleCheck, color: GREEN, word: 'accepted' },
  delivered: { icon: CircleCheck, color: GREEN, word: 'delivered' },
  active: { icon: CircleCheck, color: GREEN, word: 'active' },
  failed: { icon: CircleX, color: RED, word: 'failed' },
  refused: { icon: ShieldX, color: RED, word: 'refused' },
  expired: { icon: CircleX, color: GREY, word: 'expired' },
  cancelled: { icon: Ban, color: GREY, word: 'cancelled' },
  inactive: { icon: Ban, color: GREY, word: 'inactive' },
  skipped: { icon: Ban, color: GREY, word: 'skipped' },
  duplicate: { icon: CopyCheck, color: GREY, word: 'duplicate' },
  rate_limited: { icon: Gauge, color: AMBER, word: 'rate limited' },
};

/** A status by icon and word: never by colour alone. One that is not known stands as it is. */
export function StatusBadge({ status }: { readonly status: string }): React.ReactNode {
  const { icon: Icon, color, word } = LOOKS[status] ?? { icon: CircleDashed, color: GREY, word: status };
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <Icon size={16} color={color} aria-hidden />
      <Text size="sm" component="span">
        {word}
      </Text>
    </Group>
  );
}
