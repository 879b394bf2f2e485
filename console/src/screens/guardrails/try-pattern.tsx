import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dryRun } from '../../api/guardrails.js';
import type { DryRun } from '../../api/guardrails.js';
import type { Trigger } from '../../api/triggers.js';
import { CodeView } from '../../parts/code-view.js';
import { FormProblem } from '../../parts/form-problem.js';
import { DocumentFindings } from '../workflows/list/document-findings.js';
import { TimeCell } from '../../parts/time-cell.js';
import { MarkedText } from './marked-text.js';

const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** Runs an own pattern over the newest calls of a trigger, before it is put into the workflow. */
export function TryPattern({ trigger }: { readonly trigger: Trigger | null }): React.ReactNode {
  const [name, setName] = useState('');
  const [pattern, setPattern] = useState('');
  const [severity, setSeverity] = useState('high');
  const own = { name: name.trim(), pattern, severity };
  const run = useMutation({
    mutationFn: (id: string) => dryRun(id, { customPatterns: [own] }),
  });
  return (
    <Stack component="section" aria-label="Try a pattern of your own">
      <Title order={2} size="h5">
        Try a pattern of your own
      </Title>
      {trigger === null ? (
        <Text size="sm" c="dimmed">
          Choose a trigger above: the pattern is run over its newest 1,000 calls.
        </Text>
      ) : null}
      <TextInput
        label="Name"
        description="Reported as custom:name."
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        label="Pattern"
        description="RE2: no look-around, no back-references; upper and lower case are the same."
        className="mono"
        value={pattern}
        onChange={({ currentTarget }) => setPattern(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <NativeSelect
        label="Severity"
        value={severity}
        data={SEVERITIES}
        onChange={({ currentTarget }) => setSeverity(currentTarget.value)}
      />
      <Group>
        <Button
          disabled={trigger === null || name.trim() === '' || pattern === ''}
          loading={run.isPending}
          onClick={() => {
            if (trigger !== null) run.mutate(trigger.id);
          }}
        >
          Run over earlier calls
        </Button>
      </Group>
      <FormProblem error={run.error} />
      <DocumentFindings error={run.error} />
      {run.data === undefined || trigger === null ? null : (
        <Report report={run.data} trigger={trigger} own={JSON.stringify(own, null, 2)} />
      )}
    </Stack>
  );
}

function Report({
  report,
  trigger,
  own,
}: {
  readonly report: DryRun;
  readonly trigger: Trigger;
  readonly own: string;
}): React.ReactNode {
  const { scanned, newlyTriggered, noLongerTriggered, samples, complete } = report;
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>
        Of {scanned} calls it would match {newlyTriggered} that match nothing today
        {noLongerTriggered === 0 ? '' : `, and ${noLongerTriggered} would match no longer`}.
      </Text>
      {complete ? null : <Text size="sm">The rest was left out: it took longer than ten seconds.</Text>}
      {samples.map((sample) => (
        <div key={sample.run}>
          <Text size="xs" c="dimmed" component="div">
            <TimeCell at={sample.createdAt} /> ·{' '}
            <Link to="/r/$id" params={{ id: sample.run }}>
              run
            </Link>
          </Text>
          {sample.matches.map(({ excerpt, pattern, start }) =>
            excerpt === undefined ? null : (
              <MarkedText
                key={`${pattern}${start}`}
                text={excerpt.text}
                start={excerpt.start}
                end={excerpt.end}
              />
            ),
          )}
        </div>
      ))}
      <CodeView code={own} label="For guardrails.customPatterns of the trigger" />
      <Link
        to="/workflows/$name"
        params={{ name: trigger.workflow }}
        search={{ view: 'outline', block: trigger.block }}
      >
        Put it into {trigger.workflow}
      </Link>
    </Stack>
  );
}
