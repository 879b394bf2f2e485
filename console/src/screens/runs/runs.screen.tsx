import { SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageHeader } from '../../parts/page-header.js';
import { CallsList } from './calls-list.js';
import { FilterBar } from './filter-bar.js';
import { RunsList } from './runs-list.js';
import { otherSegment } from './runs-search.js';
import type { RunsSearch } from './runs-search.js';

const route = getRouteApi('/shell/runs');

/** S10: what ran, and every call. */
export function RunsScreen(): React.ReactNode {
  const search = route.useSearch();
  const navigate = useNavigate();
  const onChange = (next: RunsSearch): void =>
    // Picking a row is no step to come back from.
    void navigate({ to: '/runs', search: next, replace: next.selected !== search.selected });
  const onOpen = (id: string): void => void navigate({ to: '/r/$id', params: { id } });
  const isCalls = search.segment === 'calls';
  const Segment = isCalls ? CallsList : RunsList;
  return (
    <>
      <PageHeader
        title={isCalls ? 'Calls' : 'Runs'}
        actions={
          <SegmentedControl
            aria-label="What is listed"
            data={[
              { value: 'runs', label: 'Runs' },
              { value: 'calls', label: 'All calls' },
            ]}
            value={isCalls ? 'calls' : 'runs'}
            onChange={(value) =>
              onChange({ ...otherSegment(search), ...(value === 'calls' ? { segment: 'calls' } : {}) })
            }
          />
        }
      />
      <FilterBar search={search} onChange={onChange} onOpen={onOpen} />
      <Segment search={search} onChange={onChange} onOpen={onOpen} />
    </>
  );
}
