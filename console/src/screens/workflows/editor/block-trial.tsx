import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { JsonObject } from '../../../api/json.js';
import { isJsonObject } from '../../../api/json.js';
import { testBlock } from '../../../api/trials.js';
import type { Block } from '../../../api/workflows.js';
import { durationText } from '../../../parts/relative-time.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { JsonView } from '../../../parts/json-view.js';
import { StatusBadge } from '../../../parts/status-badge.js';
import { CodeEditor } from '../code/code-editor.js';
import { readJsonObject } from './read-json-object.js';
import { sampleOutputs } from './sample-outputs.js';
import { useEditor, useEditorContext } from './editor-context.js';
import { TrialLog } from './trial-log.js';

/** How the block went in the last test, and a test of it alone. */
export function BlockTrialPanel({ block }: { readonly block: Block }): React.ReactNode {
  const { store, catalog } = useEditorContext();
  const trial = useEditor((editor) => editor.trial);
  const runs =
    trial?.blockRuns.filter(({ blockId, parentKey }) => blockId === block.id && parentKey === null) ?? [];
  const isBlock = catalog.get(block.type)?.kind === 'block';
  return (
    <Stack gap="sm">
      {runs.length === 0 ? (
        <Text size="sm" c="dimmed">
          It has not run in a test yet.
        </Text>
      ) : null}
      {runs.slice(0, 20).map((run) => (
        <Stack key={run.key} gap={4}>
          <Group gap="sm">
            <StatusBadge status={run.status} />
            <Text size="xs" c="dimmed">
              {run.startedAt === null || run.finishedAt === null
                ? ''
                : durationText(run.finishedAt - run.startedAt)}
              {run.iteration === null ? '' : ` · iteration ${run.iteration.map((n) => n + 1).join('.')}`}
              {run.port === null || run.port === 'output' ? '' : ` · ${run.port}`}
            </Text>
          </Group>
          {run.error === null ? null : (
            <Text size="sm" c="var(--mantine-color-error)">
              {run.error.code}: {run.error.message}
            </Text>
          )}
          {run.outputs === null ? null : <JsonView value={run.outputs} label={`Outputs of ${run.name}`} />}
        </Stack>
      ))}
      {isBlock && !store.getState().isReadOnly ? <SingleBlockTest block={block} /> : null}
    </Stack>
  );
}

function SingleBlockTest({ block }: { readonly block: Block }): React.ReactNode {
  const { store, saver, catalog } = useEditorContext();
  const [simulate, setSimulate] = useState(true);
  const [typed, setTyped] = useState(() =>
    JSON.stringify(sampleOutputs(store.getState(), catalog, block), null, 2),
  );
  const samples = readJsonObject(typed);
  const test = useMutation({
    mutationFn: async (given: JsonObject) => {
      if (!(await saver.flush()))
        throw new Error('The draft could not be saved. Mend its errors first: the server tests what it has.');
      const byName = Object.fromEntries(
        Object.entries(given).map(([name, outputs]) => [name, isJsonObject(outputs) ? outputs : {}]),
      );
      return testBlock(store.getState().name, block.name, { samples: byName, simulate });
    },
    onSuccess: ({ outputs }) => {
      if (outputs !== null) store.getState().setSample(block.name, outputs);
    },
  });
  return (
    <Stack gap="xs" component="section" aria-label="Test this block">
      <Text size="sm" fw={500}>
        Test this block alone
      </Text>
      <Text size="xs" c="dimmed">
        What the blocks gave that it refers to, by their names:
      </Text>
      <CodeEditor
        label="Samples for this block"
        language="json"
        value={typed}
        onChange={setTyped}
        invalid={'fault' in samples}
      />
      {'fault' in samples ? (
        <Text size="xs" c="var(--mantine-color-error)">
          {samples.fault}
        </Text>
      ) : null}
      <Switch
        label="Simulate: nothing outside changes"
        description={simulate ? undefined : 'It will really do what it does: send, write, delete.'}
        checked={simulate}
        onChange={({ currentTarget }) => setSimulate(currentTarget.checked)}
      />
      <Group>
        <Button
          size="xs"
          color={simulate ? 'indigo' : 'red'}
          leftSection={<Play size={14} aria-hidden />}
          loading={test.isPending}
          disabled={'fault' in samples}
          onClick={() => {
            if ('value' in samples) test.mutate(samples.value);
          }}
        >
          {simulate ? 'Test block' : 'Really run block'}
        </Button>
      </Group>
      <FormProblem error={test.error} />
      {test.data === undefined ? null : (
        <Stack gap="xs" role="status">
          <StatusBadge status={test.data.status} />
          {test.data.error === null ? null : (
            <Text size="sm" c="var(--mantine-color-error)">
              {test.data.error.code}: {test.data.error.message}
            </Text>
          )}
          {test.data.outputs === null ? null : <JsonView value={test.data.outputs} label="Result" />}
          <TrialLog lines={test.data.logs} />
        </Stack>
      )}
    </Stack>
  );
}
