import { Stack, Text } from '@mantine/core';
import type { AskedCall } from '../../api/reviews.js';
import { JsonView } from '../../parts/json-view.js';

/** The tool calls that wait, with all of their arguments. */
export function AskedCalls({ calls }: { readonly calls: readonly AskedCall[] }): React.ReactNode {
  if (calls.length === 0) return null;
  return (
    <Stack gap="xs">
      {calls.length > 1 ? (
        <Text size="sm">
          The agent wants to make {calls.length} calls. You decide on all of them at once.
        </Text>
      ) : null}
      {calls.map(({ callId, tool, args }) => (
        <JsonView key={callId} value={args} label={`Arguments of ${tool}`} />
      ))}
    </Stack>
  );
}
