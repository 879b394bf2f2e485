import { Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { serverHealth } from '../../api/health.js';
import { pageValues } from '../../page-values.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Loaded } from '../../parts/loaded.js';

/** Version and health of the server; the same as text, for a bug report. */
export function AboutTab(): React.ReactNode {
  const query = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => serverHealth(signal),
    refetchInterval: 10_000,
  });
  return (
    <Loaded query={query}>
      {({ ready, checks }) => {
        const rows: readonly (readonly [string, string])[] = [
          ['Version', pageValues.version],
          ['Environment', pageValues.environment],
          ['Ready', ready ? 'yes' : 'no'],
          ...Object.entries(checks),
        ];
        return (
          <Stack maw={480} align="flex-start">
            <Table>
              <Table.Tbody>
                {rows.map(([name, value]) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{name}</Table.Th>
                    <Table.Td>{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <CopyButton
              value={[...rows, ['Browser', navigator.userAgent]].map((row) => row.join(': ')).join('\n')}
              label="Copy diagnostics"
            />
          </Stack>
        );
      }}
    </Loaded>
  );
}
