import { Button, Checkbox, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { replayRun, rerunRun } from '../../api/runs.js';
import type { Run } from '../../api/runs.js';
import { FormProblem } from '../../parts/form-problem.js';
import { callerInput, changedFields } from './caller-input.js';
import { readJsonObject } from './read-json-object.js';

export interface RepeatDialogOptions {
  readonly run: Run;
  readonly kind: 'replay' | 'rerun';
  /** Block to begin at, of a rerun; left out: to be chosen. */
  readonly from?: string;
  readonly onStarted: (id: string) => void;
}

/** Asks how a run is run again: with which contents, from where, which version, really or in test mode. */
export function openRepeatDialog(options: RepeatDialogOptions): void {
  const id = modals.open({
    title: options.kind === 'replay' ? 'Replay the run' : 'Run again from a block',
    size: 'lg',
    closeButtonProps: { 'aria-label': 'Close' },
    children: <RepeatForm {...options} close={() => modals.close(id)} />,
  });
}

/** Blocks of the run's own workflow, in loops once. */
const blockNames = ({ blockRuns }: Run): readonly string[] => [
  ...new Set(
    blockRuns.flatMap(({ name, parentKey, status }) =>
      name !== undefined && (parentKey ?? null) === null && status !== 'skipped' ? [name] : [],
    ),
  ),
];

function RepeatForm({
  run,
  kind,
  from: givenFrom,
  onStarted,
  close,
}: RepeatDialogOptions & { readonly close: () => void }): React.ReactNode {
  const before = callerInput(run);
  const [text, setText] = useState(() => JSON.stringify(before, null, 2));
  const [from, setFrom] = useState(givenFrom ?? failedBlock(run) ?? null);
  const [version, setVersion] = useState<number | string>(run.workflowVersion);
  const [simulate, setSimulate] = useState(run.simulate);
  const read = readJsonObject(text);
  const starting = useMutation({
    mutationFn: () => {
      const options = {
        simulate,
        ...(version === run.workflowVersion || version === '' ? {} : { version: Number(version) }),
      };
      if (kind === 'rerun') return rerunRun(run.id, { ...options, from: from ?? '' });
      const input = read.ok ? changedFields(before, read.value) : {};
      return replayRun(run.id, { ...options, ...(Object.keys(input).length === 0 ? {} : { input }) });
    },
    onSuccess: ({ id }) => {
      close();
      onStarted(id);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === 'rerun' || read.ok) starting.mutate();
      }}
    >
      <Stack>
        {kind === 'replay' ? (
          <Textarea
            label="What the caller sent"
            description="Changed fields are checked and scanned as at the trigger."
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
            error={read.ok ? null : read.message}
            autosize
            minRows={4}
            maxRows={16}
            spellCheck={false}
            classNames={{ input: 'mono' }}
          />
        ) : (
          <>
            <Text size="sm">
              Everything in front of the block is taken from this run and not done again. The block and all
              that follows run.
            </Text>
            <Select
              label="From block"
              data={blockNames(run)}
              value={from}
              onChange={setFrom}
              required
              allowDeselect={false}
            />
          </>
        )}
        <NumberInput
          label="Version of the workflow"
          value={version}
          onChange={setVersion}
          min={1}
          allowDecimal={false}
          description={`This run had version ${run.workflowVersion}.`}
        />
        <Checkbox
          label="Test mode: nothing outside changes"
          description="Mails are written and not sent, what is written to databases is rolled back."
          checked={simulate}
          onChange={({ currentTarget: { checked } }) => setSimulate(checked)}
        />
        <FormProblem error={starting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Close
          </Button>
          <Button type="submit" loading={starting.isPending} disabled={kind === 'rerun' && from === null}>
            {kind === 'replay' ? 'Replay now' : 'Run again'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const failedBlock = ({ blockRuns }: Run): string | undefined =>
  blockRuns.find(({ status, parentKey }) => status === 'failed' && (parentKey ?? null) === null)?.name;
