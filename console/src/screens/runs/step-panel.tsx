import { Alert, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { isLive } from '../../api/runs.js';
import type { BlockRun, Run } from '../../api/runs.js';
import { JsonView } from '../../parts/json-view.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { useSession } from '../../shell/use-session.js';
import { readReferences } from './read-references.js';
import { openRepeatDialog } from './repeat-dialog.js';
import { StepFacts } from './step-facts.js';
import type { TimelineRow } from './timeline.js';
import { useOpenRun } from './use-open-run.js';
import { useVersionBlocks } from './use-version-blocks.js';

/** One step in full: what it was given, what it gave, why it failed. */
export function StepPanel({ run, row }: { readonly run: Run; readonly row: TimelineRow }): React.ReactNode {
  const { can } = useSession();
  const openRun = useOpenRun();
  const { block } = row;
  const isOwn = (block?.parentKey ?? null) === null;
  const name = block?.name;
  return (
    <Paper withBorder p="md" component="section" aria-label={`Step ${row.name}`}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4" className="break">
            {row.name}
          </Title>
          <StatusBadge status={row.status} />
        </Group>
        <StepFacts row={row} />
        {block?.error ? (
          <Alert color="red" variant="outline" title={block.error.code} c="inherit">
            <Text size="sm" className="break">
              {block.error.message}
            </Text>
          </Alert>
        ) : null}
        {block?.error?.details == null ? null : (
          <JsonView label="Error details" value={block.error.details} />
        )}
        {block === null ? null : <StepInput run={run} block={block} />}
        {block === null ? null : <StepOutput run={run} block={block} />}
        {row.detail === null ? null : <JsonView label={row.name} value={row.detail} />}
        {can('runs.write') && name !== undefined && isOwn && !isLive(run) && !run.ephemeral ? (
          <Button
            variant="default"
            onClick={() => openRepeatDialog({ run, kind: 'rerun', from: name, onStarted: openRun })}
          >
            Rerun from here…
          </Button>
        ) : null}
      </Stack>
    </Paper>
  );
}

function StepOutput({ run, block }: { readonly run: Run; readonly block: BlockRun }): React.ReactNode {
  if (block.outputs != null) return <JsonView label="Output" value={block.outputs} />;
  return (
    <Text size="sm" c="dimmed">
      {run.ephemeral
        ? 'Output: the content was not stored.'
        : block.status === 'running'
          ? 'Output: not yet.'
          : 'Output: none.'}
    </Text>
  );
}

/** The settings that the block had in that version, and what its references stood for in this run. */
function StepInput({ run, block }: { readonly run: Run; readonly block: BlockRun }): React.ReactNode {
  const isOwn = (block.parentKey ?? null) === null;
  const blocks = useVersionBlocks(run);
  const params = isOwn ? blocks.find(({ id }) => id === block.blockId)?.params : undefined;
  if (params === undefined || run.ephemeral) return null;
  const ran = new Map(run.blockRuns.map(({ name, outputs }) => [name, outputs]));
  const references = readReferences(params, (name) => {
    if (!blocks.some((other) => other.name === name)) return undefined;
    return ran.has(name) ? ran.get(name) : run.input;
  });
  return (
    <>
      <JsonView label="Input: settings of the block" value={params} />
      {references.length === 0 ? null : (
        <div className="data-table-scroll" role="region" aria-label="References" tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Reference</Table.Th>
                <Table.Th scope="col">Value in this run</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {references.map(({ text, value }) => (
                <Table.Tr key={text}>
                  <Table.Th scope="row" className="mono" fw="inherit">
                    {text}
                  </Table.Th>
                  <Table.Td className="mono break">{shortJson(value)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  );
}

const SHOWN_CHARACTERS = 300;

const shortJson = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > SHOWN_CHARACTERS ? `${json.slice(0, SHOWN_CHARACTERS)}…` : json;
};
