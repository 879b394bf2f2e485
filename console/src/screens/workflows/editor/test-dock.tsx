import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { JsonObject } from '../../../api/json.js';
import { testWorkflow } from '../../../api/trials.js';
import type { Trial } from '../../../api/trials.js';
import { announce } from '../../../parts/announce.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { JsonView } from '../../../parts/json-view.js';
import { durationText } from '../../../parts/relative-time.js';
import { StatusBadge } from '../../../parts/status-badge.js';
import { CodeEditor } from '../code/code-editor.js';
import { outputsOf } from '../document/outputs-of.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';
import { readJsonObject } from './read-json-object.js';
import { sampleValue } from './sample-outputs.js';
import { TrialLog } from './trial-log.js';

/** Runs the whole draft with sample input, in test mode: nothing outside changes. */
export function TestDock(): React.ReactNode {
  const { catalog, store, saver } = useEditorContext();
  const document = useDocument();
  const trial = useEditor((editor) => editor.trial);
  const triggers = document.blocks.filter(({ type }) => catalog.get(type)?.kind === 'trigger');
  const [chosen, setChosen] = useState<string | null>(null);
  const trigger = triggers.find(({ name }) => name === chosen) ?? triggers[0];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  // What callers send; what the server says of itself (ids, times) is made up by it.
  const sent = trigger
    ? Object.entries(outputsOf(trigger, catalog)).filter(([, { tainted }]) => tainted === true)
    : [];
  const sample = Object.fromEntries(sent.map(([name, field]) => [name, sampleValue(field)]));
  const text = typed[trigger?.name ?? ''] ?? JSON.stringify(sample, null, 2);
  const input = readJsonObject(text);

  const test = useMutation({
    mutationFn: async (answers: JsonObject) => {
      if ('fault' in input) throw new Error(input.fault);
      if (!(await saver.flush()))
        throw new Error('The draft could not be saved. Mend its errors first: the server tests what it has.');
      return testWorkflow(store.getState().name, {
        input: input.value,
        answers,
        ...(trigger === undefined ? {} : { trigger: trigger.name }),
      });
    },
    onSuccess: (done) => {
      store.getState().setTrial(done);
      announce(`Test ${done.status}`);
    },
  });
  const [answers, setAnswers] = useState<JsonObject>({});
  const run = (given: JsonObject): void => {
    setAnswers(given);
    test.mutate(given);
  };

  if (trigger === undefined)
    return <Text size="sm">Add a trigger first: a test begins with what a trigger gives.</Text>;
  return (
    <Stack gap="sm">
      {triggers.length < 2 ? null : (
        <NativeSelect
          label="Trigger"
          size="xs"
          value={trigger.name}
          data={triggers.map(({ name }) => name)}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      )}
      <Text size="sm" fw={500}>
        What {trigger.name} gets
      </Text>
      <CodeEditor
        key={trigger.name}
        label="Sample input"
        language="json"
        value={text}
        invalid={'fault' in input}
        onChange={(next) => setTyped((old) => ({ ...old, [trigger.name]: next }))}
      />
      {'fault' in input ? (
        <Text size="xs" c="var(--mantine-color-error)">
          {input.fault}
        </Text>
      ) : null}
      <Group>
        <Button
          size="sm"
          leftSection={<Play size={16} aria-hidden />}
          loading={test.isPending}
          disabled={'fault' in input}
          data-run-test
          onClick={() => run({})}
        >
          Run test
        </Button>
        <Text size="xs" c="dimmed">
          Simulated: no mail is sent, nothing is written, only GET requests leave.
        </Text>
      </Group>
      <FormProblem error={test.error} />
      {trial === null ? null : (
        <TrialResult
          trial={trial}
          onAnswer={(block, decision) => run({ ...answers, [block]: { decision } })}
        />
      )}
    </Stack>
  );
}

function TrialResult({
  trial,
  onAnswer,
}: {
  readonly trial: Trial;
  readonly onAnswer: (block: string, decision: 'approved' | 'denied') => void;
}): React.ReactNode {
  const { store } = useEditorContext();
  return (
    <Stack gap="sm" component="section" aria-label="Result of the test">
      <Group>
        <StatusBadge status={trial.status} />
        {trial.error === null ? null : (
          <Text size="sm" c="var(--mantine-color-error)">
            {trial.error.code}: {trial.error.message}
          </Text>
        )}
      </Group>
      {trial.waits.map(({ blockName }) => (
        <Group key={blockName} gap="xs">
          <Text size="sm">{blockName} waits for a person. In this test:</Text>
          <Button size="compact-sm" variant="default" onClick={() => onAnswer(blockName, 'approved')}>
            Approve
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onAnswer(blockName, 'denied')}>
            Deny
          </Button>
        </Group>
      ))}
      <Table verticalSpacing={4} fz="sm">
        <caption>Blocks of the test</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Block</Table.Th>
            <Table.Th scope="col">Status</Table.Th>
            <Table.Th scope="col">Time</Table.Th>
            <Table.Th scope="col">What it said</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trial.blockRuns.slice(0, 200).map((run) => (
            <Table.Tr key={run.key}>
              <Table.Th scope="row">
                <Button
                  size="compact-xs"
                  variant="subtle"
                  c="inherit"
                  onClick={() => store.getState().select([run.blockId])}
                >
                  {run.name}
                </Button>
              </Table.Th>
              <Table.Td>
                <StatusBadge status={run.status} />
              </Table.Td>
              <Table.Td>
                {run.startedAt === null || run.finishedAt === null
                  ? '–'
                  : durationText(run.finishedAt - run.startedAt)}
              </Table.Td>
              <Table.Td className="break">
                {run.error === null ? null : `${run.error.code}: ${run.error.message}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <JsonView
        value={trial.response ?? trial.output}
        label={trial.response === null ? 'Output' : 'Response'}
      />
      <TrialLog lines={trial.logs} />
    </Stack>
  );
}
