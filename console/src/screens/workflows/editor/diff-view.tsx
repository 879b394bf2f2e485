import { Badge, Code, Group, List, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionQuery, workflowQuery, diffQuery } from '../../../api/workflows.js';
import type { ChangedValue, WorkflowDiff } from '../../../api/workflows.js';
import { Loaded } from '../../../parts/loaded.js';
import { JsonMerge } from '../code/merge-view.js';
import { sampleText } from '../document/complete-reference.js';
import { portTitle } from '../document/ports.js';
import { documentText } from '../document/read-document.js';

export interface DiffViewProps {
  readonly name: string;
  /** A version's number. */
  readonly from: number;
  readonly to: 'draft' | number;
}

/** What changed between a version and the draft, or two versions: block by block, and in the JSON. */
export function DiffView({ name, from, to }: DiffViewProps): React.ReactNode {
  const diff = useQuery(diffQuery(name, { from: String(from), to: String(to) }));
  return (
    <Tabs defaultValue="blocks" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="blocks">Blocks</Tabs.Tab>
        <Tabs.Tab value="json">JSON</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="blocks" pt="sm">
        <Loaded query={diff}>{(data) => <Changes diff={data} />}</Loaded>
      </Tabs.Panel>
      <Tabs.Panel value="json" pt="sm">
        <DiffJson name={name} from={from} to={to} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Changes({ diff }: { readonly diff: WorkflowDiff }): React.ReactNode {
  if (diff.isSame) return <Text size="sm">Nothing changed.</Text>;
  return (
    <Stack gap="sm">
      {diff.blocks.map(({ id, name, change, renamedFrom, values }) => (
        <div key={id}>
          <Group gap="xs">
            <Badge variant="outline" color="gray" c="dimmed">
              {change}
            </Badge>
            <Text fw={600}>{name}</Text>
            {renamedFrom === null ? null : <Text size="sm">was {renamedFrom}</Text>}
          </Group>
          <Values values={values} />
        </div>
      ))}
      {diff.settings.length === 0 ? null : (
        <div>
          <Text fw={600}>Settings</Text>
          <Values values={diff.settings} />
        </div>
      )}
      {diff.edges.added.length + diff.edges.removed.length === 0 ? null : (
        <Text size="sm">
          Connections: {diff.edges.added.length} added, {diff.edges.removed.length} removed
          {[...diff.edges.added, ...diff.edges.removed].some(({ port = 'output' }) => port !== 'output')
            ? ` (${[...new Set([...diff.edges.added, ...diff.edges.removed].map(({ port = 'output' }) => portTitle(port)))].join(', ')})`
            : ''}
          .
        </Text>
      )}
    </Stack>
  );
}

const Values = ({ values }: { readonly values: readonly ChangedValue[] }): React.ReactNode => (
  <List size="sm" withPadding>
    {values.map(({ pointer, before, after }) => (
      <List.Item key={pointer} className="break">
        <Code>{pointer.slice(1).replaceAll('/', '.')}</Code>: <del>{sampleText(before)}</del> →{' '}
        <ins>{sampleText(after)}</ins>
      </List.Item>
    ))}
  </List>
);

function DiffJson({ name, from, to }: DiffViewProps): React.ReactNode {
  const before = useQuery(versionQuery(name, from));
  const version = useQuery({ ...versionQuery(name, to === 'draft' ? from : to), enabled: to !== 'draft' });
  const draft = useQuery({ ...workflowQuery(name), enabled: to === 'draft' });
  const after = to === 'draft' ? draft.data?.document : version.data?.document;
  return (
    <Loaded query={before}>
      {({ document }) =>
        after === undefined ? null : (
          <JsonMerge
            before={documentText(document)}
            after={documentText(after)}
            labels={[`Version ${from}`, to === 'draft' ? 'Draft' : `Version ${to}`]}
          />
        )
      }
    </Loaded>
  );
}
