import { Button, Group, Paper, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CopyButton } from './copy-button.js';
import { downloadText } from './download-text.js';

/** Longer text is shown by its beginning: a value of megabytes must not stop the page. */
const SHOWN_CHARACTERS = 4_096;

/** Any value as indented JSON: its beginning at first, the whole on demand, a copy and a download. */
export function JsonView({
  value,
  label,
}: {
  readonly value: unknown;
  readonly label: string;
}): React.ReactNode {
  const text = useMemo(() => JSON.stringify(value, null, 2) ?? 'undefined', [value]);
  const [whole, setWhole] = useState(false);
  const isLong = text.length > SHOWN_CHARACTERS;
  return (
    <Paper withBorder w="100%" component="section" aria-label={label}>
      <Group justify="space-between" px="sm" py={4}>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Group gap="xs">
          {isLong ? (
            <Button size="compact-xs" variant="default" onClick={() => download(text, label)}>
              Download
            </Button>
          ) : null}
          <CopyButton value={text} size="compact-xs" />
        </Group>
      </Group>
      <pre className="code-view" tabIndex={0} style={{ padding: '0 0.75rem 0.75rem' }}>
        {whole || !isLong ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`}
      </pre>
      {isLong && !whole ? (
        <Button size="compact-sm" variant="default" m="xs" onClick={() => setWhole(true)}>
          Load all ({sizeText(text.length)})
        </Button>
      ) : null}
    </Paper>
  );
}

const sizeText = (characters: number): string =>
  characters < 1_000_000
    ? `${Math.round(characters / 1_000)} kB`
    : `${(characters / 1_000_000).toFixed(1)} MB`;

const download = (text: string, label: string): void =>
  downloadText(text, `${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`, 'application/json');
