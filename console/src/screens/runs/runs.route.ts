import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';
import { readRunsSearch } from './runs-search.js';

/** `/runs`: what ran, and every call. */
export const runsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/runs',
  validateSearch: readRunsSearch,
  staticData: { nav: { label: 'Runs', icon: ListChecks, order: 30, permission: 'runs.read', key: 'r' } },
  component: lazyRouteComponent(() => import('./runs.screen.js'), 'RunsScreen'),
});
