import { Button, Center, Table, Text, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useRowKeys } from './use-row-keys.js';
import { useVisibleRows } from './use-visible-rows.js';

/** A column of a {@link DataTable}. */
export interface Column<T> {
  readonly id: string;
  readonly header: string;
  /** The header is read out and not shown, such as of a column of buttons. */
  readonly hideHeader?: boolean;
  readonly cell: (row: T) => React.ReactNode;
  /** The cell that names the row: a header cell. */
  readonly isRowHeader?: boolean;
  readonly width?: number | string;
  readonly align?: 'left' | 'right';
}

export interface DataTableProps<T> {
  /** What the table holds, for people who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Enter or a click opens the row; put a link into the row's header cell as well. */
  readonly onOpen?: (row: T) => void;
  /** More pages: of an infinite query. */
  readonly more?: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** A real table with keyset pages; j, k and Enter move and open. Of long lists only the rows in sight are rendered. */
export function DataTable<T>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  more,
}: DataTableProps<T>): React.ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, shown, before, after } = useVisibleRows(rows, body);
  const onKeyDown = useRowKeys(body);
  return (
    <>
      <div className="data-table-scroll" role="region" aria-label={label} tabIndex={0}>
        <Table className="data-table" highlightOnHover verticalSpacing="xs" aria-rowcount={rows.length + 1}>
          <caption>
            <VisuallyHidden>{label}</VisuallyHidden>
          </caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ id, header, hideHeader = false, width, align }) => (
                <Table.Th key={id} scope="col" w={width} ta={align}>
                  {hideHeader ? <VisuallyHidden>{header}</VisuallyHidden> : header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body} onKeyDown={onKeyDown}>
            <Spacer height={before} columns={columns.length} />
            {shown.map((row, index) => (
              <Table.Tr
                key={rowKey(row)}
                aria-rowindex={first + index + 2}
                tabIndex={first + index === 0 ? 0 : -1}
                {...(onOpen === undefined ? {} : opening(() => onOpen(row)))}
              >
                {columns.map(({ id, cell, isRowHeader = false, align }) =>
                  isRowHeader ? (
                    <Table.Th key={id} scope="row" fw="inherit" ta={align}>
                      {cell(row)}
                    </Table.Th>
                  ) : (
                    <Table.Td key={id} ta={align}>
                      {cell(row)}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
            <Spacer height={after} columns={columns.length} />
          </Table.Tbody>
        </Table>
      </div>
      {more === undefined ? null : (
        <Center my="md">
          {more.hasNextPage ? (
            <Button
              variant="default"
              loading={more.isFetchingNextPage}
              onClick={() => void more.fetchNextPage()}
            >
              Show more
            </Button>
          ) : (
            <Text size="sm" c="dimmed" role="status">
              {rows.length === 1 ? '1 row' : `${rows.length} rows`}, that is all
            </Text>
          )}
        </Center>
      )}
    </>
  );
}

/** Stands for the rows that are not rendered. */
const Spacer = ({ height, columns }: { height: number; columns: number }): React.ReactNode =>
  height === 0 ? null : (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

/** A click or Enter on the row itself, not on a button or link in it. */
function opening(open: () => void) {
  const isOwn = ({ target, currentTarget }: React.SyntheticEvent): boolean => {
    // A menu or dialog of the row stands elsewhere on the page; React tells the row of its clicks all the same.
    if (!currentTarget.contains(target as Element)) return false;
    const inner = (target as Element).closest('a, button, input, label, [role="switch"]');
    return inner === null || !currentTarget.contains(inner);
  };
  return {
    'data-opens': true,
    onClick: (event: React.MouseEvent) => {
      if (isOwn(event)) open();
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && isOwn(event)) open();
    },
  };
}
