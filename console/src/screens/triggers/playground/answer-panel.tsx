import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { CircleCheck, CircleX } from 'lucide-react';
import { CodeView } from '../../../parts/code-view.js';
import { FormProblem } from '../../../parts/form-problem.js';
import { durationText } from '../../../parts/relative-time.js';
import { RunLink } from '../../../parts/run-link.js';
import type { PlaygroundState } from './use-playground.js';

/** What came back: status, headers, body, and the run. */
export function AnswerPanel({ state }: { readonly state: PlaygroundState }): React.ReactNode {
  const { answer, partial, busy, error, title, expected, statuses } = state;
  const runId = answer === null ? null : runIdOf(answer.headers, answer.body);
  return (
    <Paper withBorder p="md" component="section" aria-label="Response" aria-live="polite" aria-busy={busy}>
      {title === '' ? (
        <Text c="dimmed">The answer appears here.</Text>
      ) : (
        <Stack gap="xs">
          <Group justify="space-between">
            <Title order={2} size="h5">
              {title}
            </Title>
            {answer === null ? null : (
              <Group gap={6}>
                {answer.status < 400 ? (
                  <CircleCheck size={16} color="var(--mantine-color-green-8)" aria-hidden />
                ) : (
                  <CircleX size={16} color="var(--mantine-color-error)" aria-hidden />
                )}
                <Text fw={600}>{answer.status}</Text>
                <Text size="sm" c="dimmed">
                  {durationText(answer.ms)}
                </Text>
              </Group>
            )}
          </Group>
          {expected === null ? null : (
            <Text size="sm" c="dimmed">
              Expected: {expected}
            </Text>
          )}
          {statuses.length > 1 ? <Text size="sm">Statuses: {countText(statuses)}</Text> : null}
          <FormProblem error={error} />
          {runId === null ? null : <RunLink id={runId}>Open the run …{runId.slice(-6)}</RunLink>}
          {answer === null ? null : (
            <Table verticalSpacing={2} aria-label="Headers of the answer">
              <Table.Tbody>
                {answer.headers.map(([name, value]) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row" className="mono" fw="inherit">
                      {name}
                    </Table.Th>
                    <Table.Td className="mono break">{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          {answer === null && partial === '' ? null : (
            <CodeView code={pretty(answer?.body ?? partial)} label="Body of the answer" />
          )}
        </Stack>
      )}
    </Paper>
  );
}

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not JSON, such as a stream of events: shown as it came.
    return text;
  }
};

const countText = (statuses: readonly number[]): string =>
  [...new Set(statuses)]
    .map((status) => `${status} × ${statuses.filter((one) => one === status).length}`)
    .join(', ');

/** The run that an answer tells of, in a header or in its body. */
function runIdOf(headers: readonly (readonly [string, string])[], body: string): string | null {
  const header = headers.find(([name]) => name === 'x-run-id')?.[1];
  return header ?? /"runId":\s*"(run_\w+)"/.exec(body)?.[1] ?? null;
}
