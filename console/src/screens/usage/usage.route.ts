import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';
import { RANGES } from './ranges.js';

/** How far back one looks; a table instead of the chart. */
export interface UsageSearch {
  /** Hours; without it a day. */
  readonly hours?: number;
  readonly table?: true;
}

/** `/usage`: calls over time, how long they took, who calls, what goes wrong. */
export const usageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/usage',
  validateSearch: ({ hours, table }: Record<string, unknown>): UsageSearch => ({
    ...(RANGES.some((range) => range.hours === hours) ? { hours: hours as number } : {}),
    ...(table === true ? { table } : {}),
  }),
  staticData: { nav: { label: 'Usage', icon: ChartColumn, order: 50, permission: 'calls.read', key: 'u' } },
  component: lazyRouteComponent(() => import('./usage.screen.js'), 'UsageScreen'),
});
