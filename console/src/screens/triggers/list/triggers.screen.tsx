import { Button, Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { serverUrl } from '../../../api/request.js';
import { triggersQuery } from '../../../api/triggers.js';
import type { Trigger } from '../../../api/triggers.js';
import { DataTable } from '../../../parts/data-table.js';
import { EmptyState, FilteredEmptyState } from '../../../parts/empty-state.js';
import { Loaded } from '../../../parts/loaded.js';
import { PageHeader } from '../../../parts/page-header.js';
import { useSession } from '../../../shell/use-session.js';
import { AUTH_WORDS } from '../trigger-words.js';
import { fitsSearch, readTriggersSearch } from '../triggers-search.js';
import type { TriggersSearch } from '../triggers-search.js';
import { useSwitchTrigger } from '../use-switch-trigger.js';
import { triggerColumns } from './trigger-columns.js';
import { useListKeys } from './use-list-keys.js';

const route = getRouteApi('/shell/triggers');

/** S1: which triggers there are, how they are called, and their URLs. */
export function TriggersScreen(): React.ReactNode {
  const search = route.useSearch();
  const navigate = useNavigate();
  const triggers = useQuery({ ...triggersQuery, refetchInterval: 30_000 });
  const { can } = useSession();
  const set = (change: Readonly<Record<string, string | null>>): void =>
    void navigate({ to: '/triggers', search: readTriggersSearch({ ...search, ...change }), replace: true });
  const create = can('workflows.publish') ? (
    <Button component={Link} to="/triggers/new">
      New trigger
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title="Triggers" actions={create} />
      <Loaded query={triggers}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title="Create your first trigger"
              text="A trigger is an address that takes prompts and runs a workflow with them."
              action={create}
              curl={APPLY}
            />
          ) : (
            <>
              <Filters search={search} onChange={set} />
              <Triggers
                triggers={all.filter((trigger) => fitsSearch(trigger, search))}
                onClear={() => void navigate({ to: '/triggers', search: {} })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

const APPLY = [
  `curl -sS -X PUT '${serverUrl('api/v1/workflows/hello')}?publish=true' \\`,
  '  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" \\',
  "  -H 'Content-Type: application/json' \\",
  '  --data-binary @workflow.json',
].join('\n');

function Triggers({
  triggers,
  onClear,
}: {
  readonly triggers: readonly Trigger[];
  readonly onClear: () => void;
}): React.ReactNode {
  const { can } = useSession();
  const navigate = useNavigate();
  const onSwitch = useSwitchTrigger();
  useListKeys();
  if (triggers.length === 0) return <FilteredEmptyState things="triggers" onClear={onClear} />;
  return (
    <DataTable
      label="Triggers"
      columns={triggerColumns(
        can('triggers.write') ? (trigger) => void onSwitch(trigger) : null,
        can('calls.read'),
      )}
      rows={triggers}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/triggers/$id', params: { id } })}
    />
  );
}

function Filters({
  search,
  onChange,
}: {
  readonly search: TriggersSearch;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
}): React.ReactNode {
  return (
    <Group gap="xs" mb="sm" component="search" aria-label="Filters">
      <TextInput
        aria-label="Search triggers"
        placeholder="Path or workflow"
        data-searches
        aria-keyshortcuts="/"
        value={search.text ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ text: value })}
        style={{ flex: '1 1 12rem' }}
      />
      <Select
        aria-label="State"
        placeholder="Active or not"
        data={['active', 'inactive']}
        value={search.state ?? null}
        onChange={(state) => onChange({ state })}
        clearable
        w={160}
      />
      <Select
        aria-label="Authentication"
        placeholder="Any authentication"
        data={Object.entries(AUTH_WORDS).map(([value, label]) => ({ value, label }))}
        value={search.auth ?? null}
        onChange={(auth) => onChange({ auth })}
        clearable
        w={200}
      />
    </Group>
  );
}
