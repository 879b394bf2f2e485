import { Group, Table, Text } from '@mantine/core';
import type { ApiTrigger } from '../../api/threads.js';
import { serverUrl } from '../../api/request.js';
import { CopyButton } from '../../parts/copy-button.js';
import { TimeCell } from '../../parts/time-cell.js';

/** What stands behind the arrow of a trigger: URL, addresses, usage. */
export function ApiTriggerDetails({
  trigger,
  url,
}: {
  readonly trigger: ApiTrigger;
  readonly url: string | null;
}): React.ReactNode {
  const { tokenLast4, tokenCreatedAt, ipAllowList, resultWebhook } = trigger;
  const rows: readonly (readonly [name: string, value: React.ReactNode])[] = [
    [
      'URL',
      url === null ? (
        <>
          <span className="mono break">
            POST {serverUrl('webhooks/trigger/')}…{tokenLast4}
          </span>
          <Text size="xs" c="dimmed">
            The token in it is stored as a fingerprint and cannot be shown again. Regenerate for a new URL.
          </Text>
        </>
      ) : (
        <Group gap="xs">
          <span className="mono break">POST {url}</span>
          <CopyButton value={url} label="Copy URL" size="compact-xs" />
        </Group>
      ),
    ],
    ['Token made', <TimeCell key="made" at={tokenCreatedAt} />],
    ['Description', trigger.description ?? 'none'],
    ['IP whitelist', ipAllowList.length === 0 ? 'everybody may call' : ipAllowList.join(', ')],
    ['Total calls', trigger.totalCalls],
    [
      'Last triggered',
      trigger.lastTriggeredAt === null ? 'never' : <TimeCell key="last" at={trigger.lastTriggeredAt} />,
    ],
    ['Rate limit', `${trigger.rateLimitPerHour} calls an hour`],
    ['Result webhook', resultWebhook?.url ?? 'none'],
    ...(trigger.expiresAt === null
      ? []
      : ([['Ends', <TimeCell key="ends" at={trigger.expiresAt} />]] as const)),
  ];
  return (
    <Table verticalSpacing={4} fz="sm">
      <Table.Tbody>
        {rows.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w={140}>
              {name}
            </Table.Th>
            <Table.Td className="break">{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
