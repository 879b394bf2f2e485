import { createRoute, redirect } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';
import { readRunsSearch } from './runs-search.js';

/** `/calls`: the calls, which are a segment of the runs. */
export const callsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calls',
  validateSearch: readRunsSearch,
  beforeLoad: ({ search }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
    throw redirect({ to: '/runs', search: { ...search, segment: 'calls' }, replace: true });
  },
});
