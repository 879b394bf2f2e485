import { Alert, Button, SegmentedControl, Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { serverUrl } from '../../api/request.js';
import { usageQuery } from '../../api/usage.js';
import type { Usage } from '../../api/usage.js';
import { downloadText } from '../../parts/download-text.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageHeader } from '../../parts/page-header.js';
import { CallsChart } from './calls-chart.js';
import { callsIn } from './outcome-kinds.js';
import { RANGES } from './ranges.js';
import { StepsTable } from './steps-table.js';
import { Summary } from './summary.js';
import { TopLists } from './top-lists.js';
import { usageCsv } from './usage-csv.js';

const route = getRouteApi('/shell/usage');
const DEFAULT_HOURS = 24;

/** S13: calls over time, asked again every ten seconds. */
export function UsageScreen(): React.ReactNode {
  const { hours = DEFAULT_HOURS, table = false } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(usageQuery(hours));
  return (
    <>
      <PageHeader
        title="Usage"
        actions={
          <>
            <SegmentedControl
              aria-label="How far back"
              size="xs"
              data={RANGES.map((range) => ({ value: String(range.hours), label: range.label }))}
              value={String(hours)}
              onChange={(value) =>
                void navigate({ search: (now) => ({ ...now, hours: Number(value) }), replace: true })
              }
            />
            <Switch
              label="Show as table"
              checked={table}
              onChange={({ currentTarget: { checked } }) =>
                void navigate({
                  search: ({ hours: kept }) => ({
                    ...(kept === undefined ? {} : { hours: kept }),
                    ...(checked ? { table: true as const } : {}),
                  }),
                  replace: true,
                })
              }
            />
          </>
        }
      />
      <Loaded query={query}>{(usage) => <Content usage={usage} hours={hours} table={table} />}</Loaded>
    </>
  );
}

function Content({
  usage,
  hours,
  table,
}: {
  readonly usage: Usage;
  readonly hours: number;
  readonly table: boolean;
}): React.ReactNode {
  const router = useRouter();
  const { buckets, complete } = usage;
  if (callsIn(buckets) === 0) return <NoCalls />;
  /** The calls of one step of the chart. */
  const open = (index: number): void => {
    const [from, to] = [buckets[index]?.at, buckets[index + 1]?.at ?? usage.until];
    if (from === undefined) return;
    const search = new URLSearchParams({ since: from, until: to });
    void router.navigate({ href: `/calls?${search.toString()}` });
  };
  return (
    <Stack>
      {complete ? null : (
        <Alert color="yellow" variant="outline" title="More than can be counted">
          The newest 20,000 calls are counted; the beginning of the stretch is missing. Choose a shorter one.
        </Alert>
      )}
      <Summary usage={usage} hours={hours} />
      {table ? <StepsTable steps={buckets} /> : <CallsChart steps={buckets} onOpen={open} />}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() => downloadText(usageCsv(buckets), `usage-${hours}h.csv`, 'text/csv')}
        >
          CSV
        </Button>
      </div>
      <TopLists usage={usage} />
    </Stack>
  );
}

const NoCalls = (): React.ReactNode => (
  <EmptyState
    title="No calls yet"
    text="Nobody called a trigger of this workspace in this time."
    curl={`curl -sS '${serverUrl('api/v1/usage')}?hours=24' \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY"`}
  />
);
