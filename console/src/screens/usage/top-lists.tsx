import { SimpleGrid, Table, Title } from '@mantine/core';
import type { Frequency, Usage } from '../../api/usage.js';
import { CopyId } from '../../parts/copy-id.js';

/** Who calls most, which triggers are called most, what goes wrong most. */
export const TopLists = ({
  usage: { callers, triggers, codes },
}: {
  readonly usage: Usage;
}): React.ReactNode => (
  <SimpleGrid cols={{ base: 1, md: 3 }}>
    <TopList title="Callers" items={callers} />
    <TopList title="Triggers" items={triggers} ids />
    <TopList title="Errors" items={codes} />
  </SimpleGrid>
);

function TopList({
  title,
  items,
  ids = false,
}: {
  readonly title: string;
  readonly items: readonly Frequency[];
  readonly ids?: boolean;
}): React.ReactNode {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Name</Table.Th>
            <Table.Th scope="col" ta="right">
              Calls
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ name, calls }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw="inherit" className="break">
                {ids ? <CopyId id={name} short /> : name}
              </Table.Th>
              <Table.Td ta="right">{calls.toLocaleString()}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
