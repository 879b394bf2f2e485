import { Alert, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { EyeOff } from 'lucide-react';
import { runQuery } from '../../api/runs.js';
import type { Run } from '../../api/runs.js';
import { JsonView } from '../../parts/json-view.js';
import { Loaded } from '../../parts/loaded.js';
import { useStatusAnnounced } from './use-status-announced.js';
import { RequestTab } from './request-tab.js';
import { ResponseTab } from './response-tab.js';
import { RunHeader } from './run-header.js';
import { TimelineTab } from './timeline-tab.js';
import { WaitingNote } from './waiting-note.js';
import { RUN_TABS } from './run-search.js';
import type { RunSearch } from './run-search.js';

const route = getRouteApi('/shell/r/$id');

const TAB_WORDS: Readonly<Record<(typeof RUN_TABS)[number], string>> = {
  timeline: 'Timeline',
  request: 'Request',
  response: 'Response',
  json: 'JSON',
};

/** S11: one run, live while it goes on. */
export function RunScreen(): React.ReactNode {
  const { id } = route.useParams();
  const run = useQuery(runQuery(id));
  return (
    <Loaded query={run} skeleton={<Skeleton height={320} />}>
      {(data) => <RunDetail run={data} />}
    </Loaded>
  );
}

function RunDetail({ run }: { readonly run: Run }): React.ReactNode {
  const search = route.useSearch();
  const navigate = useNavigate();
  useStatusAnnounced(run);
  const set = (change: RunSearch): void =>
    void navigate({
      to: '/r/$id',
      params: { id: run.id },
      search: { ...search, ...change },
      replace: true,
    });
  const tab = search.tab ?? 'timeline';
  return (
    <>
      <RunHeader run={run} />
      {run.ephemeral ? (
        <Alert icon={<EyeOff aria-hidden />} variant="outline" color="gray" mb="md" title="Ephemeral">
          The content was not stored. What there is: times, status and caller.
        </Alert>
      ) : null}
      <WaitingNote run={run} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => set({ tab: RUN_TABS.find((one) => one === next) ?? 'timeline' })}
      >
        <Tabs.List aria-label="Views of the run" mb="md">
          {RUN_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {TAB_WORDS[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <TimelineTab run={run} step={search.step ?? null} onStep={(step) => set({ step })} />
        </Tabs.Panel>
        <Tabs.Panel value="request">
          <RequestTab run={run} />
        </Tabs.Panel>
        <Tabs.Panel value="response">
          <ResponseTab run={run} />
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <JsonView label={`Run ${run.id}`} value={run} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
