import type { UsageStep } from '../../api/usage.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { durationText } from '../../parts/relative-time.js';
import { OUTCOMES } from './outcome-kinds.js';

const duration = (ms: number | null): string => (ms === null ? '–' : durationText(ms));

const COLUMNS: readonly Column<UsageStep>[] = [
  {
    id: 'at',
    header: 'From',
    isRowHeader: true,
    cell: ({ at }) => <time dateTime={at}>{new Date(at).toLocaleString()}</time>,
  },
  ...OUTCOMES.map(({ id, label, count }): Column<UsageStep> => ({
    id,
    header: label,
    align: 'right',
    cell: (step) => count(step).toLocaleString(),
  })),
  { id: 'p50', header: 'Half within', align: 'right', cell: ({ p50Ms }) => duration(p50Ms) },
  { id: 'p95', header: '95 % within', align: 'right', cell: ({ p95Ms }) => duration(p95Ms) },
];

/** The chart in numbers. */
export const StepsTable = ({ steps }: { readonly steps: readonly UsageStep[] }): React.ReactNode => (
  <DataTable label="Calls over time" columns={COLUMNS} rows={steps} rowKey={({ at }) => at} />
);
