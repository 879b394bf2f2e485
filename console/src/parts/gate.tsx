import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { setWindowTitle } from './window-title.js';

/** Frame of the screens before the sign-in: one narrow form. */
export function Gate({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: React.ReactNode;
  readonly children: React.ReactNode;
}): React.ReactNode {
  useEffect(() => {
    setWindowTitle(title);
  }, [title]);
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" maw={440} w="100%">
        <Stack>
          <Title order={1} size="h3">
            {title}
          </Title>
          {text === undefined ? null : <Text c="dimmed">{text}</Text>}
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
