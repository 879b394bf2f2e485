import { Button, Group, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { listQuery } from '../../api/list-query.js';
import { triggerName, triggersQuery } from '../../api/triggers.js';
import { CALL_OUTCOMES } from '../../api/calls.js';
import { RUN_STATUSES } from '../../api/runs.js';
import { isTyping, shortcutsAreOn } from '../../parts/single-keys.js';
import { filterText, parseFilterText } from './parse-filter-text.js';
import { isFiltered, RANGES, readRunsSearch } from './runs-search.js';
import type { Range, RunsSearch } from './runs-search.js';

const RANGE_WORDS: Readonly<Record<Range, string>> = {
  '1h': 'Last hour',
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
};

export interface FilterBarProps {
  readonly search: RunsSearch;
  readonly onChange: (search: RunsSearch) => void;
  /** An id of a run was typed. */
  readonly onOpen: (id: string) => void;
}

/** The filters: by choosing, or by one line of text; `/` goes there. */
export function FilterBar({ search, onChange, onOpen }: FilterBarProps): React.ReactNode {
  const triggers = useQuery(triggersQuery);
  const workflows = useInfiniteQuery(listQuery<{ name: string }>('workflows', { limit: 200 }));
  const set = (change: Record<string, string | null>): void =>
    onChange(readRunsSearch({ ...search, selected: undefined, ...change }));
  const isCalls = search.segment === 'calls';
  return (
    <Group gap="xs" mb="sm" align="flex-start" component="search" aria-label="Filters">
      <FilterField
        search={search}
        paths={new Map((triggers.data ?? []).map((trigger) => [trigger.id, triggerName(trigger)]))}
        onChange={onChange}
        onOpen={onOpen}
      />
      {isCalls ? (
        <Select
          aria-label="Outcome"
          placeholder="Any outcome"
          data={CALL_OUTCOMES.map((value) => ({ value, label: value.replace('_', ' ') }))}
          value={search.outcome ?? null}
          onChange={(outcome) => set({ outcome })}
          clearable
          w={160}
        />
      ) : (
        <>
          <Select
            aria-label="Status"
            placeholder="Any status"
            data={RUN_STATUSES}
            value={search.status ?? null}
            onChange={(status) => set({ status })}
            clearable
            w={150}
          />
          <Select
            aria-label="Workflow"
            placeholder="Any workflow"
            data={[
              ...new Set([
                ...(search.workflow === undefined ? [] : [search.workflow]),
                ...(workflows.data?.pages.flatMap(({ items }) => items.map(({ name }) => name)) ?? []),
              ]),
            ]}
            value={search.workflow ?? null}
            onChange={(workflow) => set({ workflow })}
            clearable
            searchable
            w={180}
          />
        </>
      )}
      <Select
        aria-label="Trigger"
        placeholder="Any trigger"
        data={(triggers.data ?? []).map((trigger) => ({ value: trigger.id, label: triggerName(trigger) }))}
        value={search.trigger ?? null}
        onChange={(trigger) => set({ trigger })}
        clearable
        searchable
        w={180}
      />
      <Select
        aria-label="Time"
        placeholder="Any time"
        data={(Object.keys(RANGES) as Range[]).map((value) => ({ value, label: RANGE_WORDS[value] }))}
        value={search.range ?? null}
        onChange={(range) => set({ range, since: null, until: null })}
        clearable
        w={150}
      />
      {isFiltered(search) ? (
        <Button variant="subtle" onClick={() => onChange(readRunsSearch({ segment: search.segment }))}>
          Clear filters
        </Button>
      ) : null}
    </Group>
  );
}

function FilterField({
  search,
  paths,
  onChange,
  onOpen,
}: FilterBarProps & { readonly paths: ReadonlyMap<string, string> }): React.ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const written = filterText(search, (id) => paths.get(id));
  const [edited, setEdited] = useState({ from: written, text: written });
  // What was chosen beside it is written here too.
  const text = edited.from === written ? edited.text : written;
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event) || !shortcutsAreOn()) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const apply = (): void => {
    const read = parseFilterText(text, (path) => [...paths].find(([, name]) => name === path)?.[0]);
    setProblem(read.kind === 'unknown' ? read.message : null);
    if (read.kind === 'open') onOpen(read.id);
    if (read.kind === 'filters') onChange(readRunsSearch({ ...read.search, segment: search.segment }));
  };
  return (
    <form
      style={{ flex: '1 1 16rem' }}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextInput
        ref={field}
        aria-label="Filter by text"
        placeholder="status:failed caller:acme, or run_…"
        value={text}
        error={problem}
        onChange={({ currentTarget: { value } }) => setEdited({ from: written, text: value })}
        onBlur={() => {
          if (text !== written && text.trim() !== '') apply();
        }}
        aria-keyshortcuts="/"
        spellCheck={false}
        autoComplete="off"
      />
    </form>
  );
}
