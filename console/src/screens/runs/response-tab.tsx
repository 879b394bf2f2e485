import { Stack, Text } from '@mantine/core';
import { isLive } from '../../api/runs.js';
import type { Run } from '../../api/runs.js';
import { JsonView } from '../../parts/json-view.js';

/** What the caller got, and what the workflow gave. */
export function ResponseTab({ run }: { readonly run: Run }): React.ReactNode {
  if (run.ephemeral) return <Text c="dimmed">The content was not stored.</Text>;
  return (
    <Stack>
      {run.response === null ? (
        <Text c="dimmed">
          {isLive(run)
            ? 'There is no answer yet.'
            : 'The workflow has no response block that was reached: callers get the output.'}
        </Text>
      ) : (
        <JsonView label="Response" value={run.response} />
      )}
      <JsonView label="Output of the workflow" value={run.output} />
      {run.error === null ? null : <JsonView label="Error" value={run.error} />}
      {run.usage === null ? null : <JsonView label="Usage" value={run.usage} />}
    </Stack>
  );
}
