import { Center, Stack, Text, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';

export interface StateBoxProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: React.ReactNode;
  /** `alert` is read out at once. */
  readonly role?: 'alert' | 'status';
}

/** What stands where content would: nothing yet, not allowed, went wrong. */
export function StateBox({ icon: Icon, title, children, role }: StateBoxProps): React.ReactNode {
  return (
    <Center py="xl" role={role}>
      <Stack align="center" gap="sm" maw={640} w="100%">
        <Icon size={36} strokeWidth={1.5} aria-hidden />
        <Title order={2} size="h4" ta="center">
          {title}
        </Title>
        {typeof children === 'string' ? (
          <Text ta="center" c="dimmed">
            {children}
          </Text>
        ) : (
          children
        )}
      </Stack>
    </Center>
  );
}
