import { Alert, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Trigger, TriggerUsage } from '../../../api/triggers.js';
import { usageQuery } from '../../../api/triggers.js';
import { CodeView } from '../../../parts/code-view.js';
import { JsonView } from '../../../parts/json-view.js';
import { Loaded } from '../../../parts/loaded.js';
import { TimeCell } from '../../../parts/time-cell.js';
import { useSession } from '../../../shell/use-session.js';
import { Sparkline } from '../sparkline.js';
import { rateLimitText, usageText, usageTotals } from '../trigger-words.js';

/** What a trigger takes, and how it is doing. */
export function OverviewTab({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const { can } = useSession();
  const { settings } = trigger;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Workflow', `${trigger.workflow} @ ${trigger.workflowVersion}, block ${trigger.block}`],
    ['Credentials', trigger.credentials.map(({ name }) => name).join(', ') || 'none'],
    ['Rate limit', rateLimitText(trigger) ?? 'none'],
    ['Addresses that may call', settings.ipAllowList?.join(', ') || 'all'],
    ['Longest prompt', `${settings.maxPromptLength ?? 10_000} characters`],
    ['Context', settings.requireContext === true ? 'required' : 'optional'],
    [
      'Answer',
      `${settings.response?.mode ?? 'auto'}, waits at most ${settings.response?.timeoutSeconds ?? 30} s`,
    ],
    ['Changed', <TimeCell key="changed" at={trigger.updatedAt} />],
  ];
  return (
    <Stack>
      {trigger.active ? null : (
        <Alert color="yellow" variant="outline" c="inherit" icon={<CircleAlert aria-hidden />}>
          This trigger is switched off: callers get 404.
        </Alert>
      )}
      {trigger.url === null ? (
        <Text>Nobody calls it by URL.</Text>
      ) : (
        <CodeView code={trigger.url} label="URL" />
      )}
      {can('calls.read') ? <Health trigger={trigger} /> : null}
      <div className="data-table-scroll" role="region" aria-label="Settings" tabIndex={0}>
        <Table maw={720} withRowBorders={false}>
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w={200}>
                  {name}
                </Table.Th>
                <Table.Td className="break">{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {settings.contextSchema == null ? null : (
        <JsonView label="Schema of the context" value={settings.contextSchema} />
      )}
    </Stack>
  );
}

function Health({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  // Somebody who just made a trigger waits for its first call.
  const usage = useQuery({ ...usageQuery(trigger.id, 24), refetchInterval: 5_000 });
  const [asTable, setAsTable] = useState(false);
  return (
    <Loaded query={usage}>
      {(data) => (
        <Paper withBorder p="md" component="section" aria-label="Last 24 hours">
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h5">
              Last 24 hours
            </Title>
            <Button size="compact-sm" variant="default" onClick={() => setAsTable(!asTable)}>
              {asTable ? 'Show as chart' : 'Show as table'}
            </Button>
          </Group>
          <Text size="sm" mb="xs">
            {data.lastCallAt === null ? (
              'Waiting for the first call…'
            ) : (
              <>
                {usageText(data)}
                {okText(data)} · last call <TimeCell at={data.lastCallAt} />
              </>
            )}
          </Text>
          {asTable ? (
            <UsageTable usage={data} />
          ) : (
            <Sparkline wide buckets={data.buckets} text={usageText(data)} />
          )}
        </Paper>
      )}
    </Loaded>
  );
}

function okText(usage: TriggerUsage): string {
  const { accepted, failed } = usageTotals(usage);
  return accepted === 0 ? '' : ` · ${(((accepted - failed) / accepted) * 100).toFixed(1)} % of runs ok`;
}

const UsageTable = ({ usage }: { readonly usage: TriggerUsage }): React.ReactNode => (
  <div className="data-table-scroll" role="region" aria-label="Calls by hour" tabIndex={0}>
    <Table>
      <Table.Thead>
        <Table.Tr>
          {['From', 'Accepted', 'Failed', 'Refused', 'Duplicates', 'Rate limited'].map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {usage.buckets.map((bucket) => (
          <Table.Tr key={bucket.at}>
            <Table.Th scope="row" fw="inherit">
              {new Date(bucket.at).toLocaleTimeString()}
            </Table.Th>
            <Table.Td>{bucket.accepted}</Table.Td>
            <Table.Td>{bucket.failed}</Table.Td>
            <Table.Td>{bucket.refused}</Table.Td>
            <Table.Td>{bucket.duplicate}</Table.Td>
            <Table.Td>{bucket.rateLimited}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
);
