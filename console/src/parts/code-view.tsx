import { Group, Paper, Text } from '@mantine/core';
import { CopyButton } from './copy-button.js';

/** Code or text to read and copy; reachable by keyboard because it scrolls. */
export function CodeView({
  code,
  label,
}: {
  readonly code: string;
  readonly label: string;
}): React.ReactNode {
  return (
    <Paper withBorder w="100%" component="section" aria-label={label}>
      <Group justify="space-between" px="sm" py={4}>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <CopyButton value={code} size="compact-xs" />
      </Group>
      <pre className="code-view" tabIndex={0} style={{ padding: '0 0.75rem 0.75rem' }}>
        <code>{code}</code>
      </pre>
    </Paper>
  );
}
