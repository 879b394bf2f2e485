import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';
import { readRunSearch } from './run-search.js';

/** `/r/run_...`: one run. */
export const runRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/r/$id',
  validateSearch: readRunSearch,
  component: lazyRouteComponent(() => import('./run.screen.js'), 'RunScreen'),
});
