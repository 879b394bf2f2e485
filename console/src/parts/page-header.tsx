import { Group, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { setWindowTitle } from './window-title.js';

/** The first screen of a visit leaves the focus where the browser put it. */
let hasBeenSomewhere = false;

export interface PageHeaderProps {
  readonly title: string;
  readonly description?: React.ReactNode;
  /** Buttons at the right. */
  readonly actions?: React.ReactNode;
}

/** Title of a screen: the window's title, and where the focus goes when the screen changes. */
export function PageHeader({ title, description, actions }: PageHeaderProps): React.ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    setWindowTitle(title);
  }, [title]);
  useEffect(() => {
    if (hasBeenSomewhere) heading.current?.focus({ preventScroll: true });
    hasBeenSomewhere = true;
  }, [pathname]);
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="sm">
      <Stack gap={2}>
        <Title order={1} size="h2" ref={heading} tabIndex={-1} className="break">
          {title}
        </Title>
        {description === undefined ? null : (
          <Text c="dimmed" size="sm" component="div">
            {description}
          </Text>
        )}
      </Stack>
      {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
