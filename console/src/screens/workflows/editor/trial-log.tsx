import { Code, Stack, Text } from '@mantine/core';
import type { LogLine } from '../../../api/trials.js';

/** What blocks said during a test, such as what they would have sent. */
export function TrialLog({ lines }: { readonly lines: readonly LogLine[] }): React.ReactNode {
  if (lines.length === 0) return null;
  return (
    <Stack gap={2} component="section" aria-label="Log of the test">
      {lines.map(({ block, message, data }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no name, and never change places
        <Text size="xs" key={place} className="break">
          {block === null ? '' : <strong>{block}: </strong>}
          {message} {data === null ? null : <Code>{JSON.stringify(data)}</Code>}
        </Text>
      ))}
    </Stack>
  );
}
