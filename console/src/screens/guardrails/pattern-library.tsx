import { Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { patternsQuery } from '../../api/guardrails.js';
import type { PatternInfo } from '../../api/guardrails.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { FilteredEmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';

const COLUMNS: readonly Column<PatternInfo>[] = [
  {
    id: 'name',
    header: 'Pattern',
    isRowHeader: true,
    cell: ({ name }) => (
      <Link to="/guardrails" search={{ pattern: name }} className="mono break">
        {name}
      </Link>
    ),
  },
  { id: 'category', header: 'Category', cell: ({ category }) => category.replaceAll('_', ' ') },
  { id: 'severity', header: 'Severity', cell: ({ severity }) => severity },
  {
    id: 'what',
    header: 'What it finds',
    cell: ({ description, why, examples }) => (
      <details>
        <summary>{description}</summary>
        <Text size="sm" my={4}>
          {why}
        </Text>
        <ul>
          {examples.map((example) => (
            <li key={example} className="break">
              {example}
            </li>
          ))}
        </ul>
      </details>
    ),
  },
];

/** The patterns that every server has. Own ones are part of a trigger, in its workflow. */
export function PatternLibrary(): React.ReactNode {
  const patterns = useQuery(patternsQuery);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  return (
    <Stack>
      <Text size="sm">
        Patterns of your own, and which of these count, are set on a trigger, in its workflow. Try them first.
      </Text>
      <TextInput
        type="search"
        aria-label="Search patterns"
        placeholder="Search by name, category or what it finds"
        maw={420}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <Loaded query={patterns}>
        {({ items }) => {
          const rows = items.filter(({ name, category, description }) =>
            `${name} ${category} ${description}`.toLowerCase().includes(wanted),
          );
          return rows.length === 0 ? (
            <FilteredEmptyState things="patterns" onClear={() => setQuery('')} />
          ) : (
            <DataTable label="Patterns" columns={COLUMNS} rows={rows} rowKey={({ name }) => name} />
          );
        }}
      </Loaded>
    </Stack>
  );
}
