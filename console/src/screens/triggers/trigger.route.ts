import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';
import { readTriggerSearch } from './trigger-search.js';

/** `/triggers/trg_...`: one trigger. */
export const triggerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/triggers/$id',
  validateSearch: readTriggerSearch,
  component: lazyRouteComponent(() => import('./detail/trigger.screen.js'), 'TriggerScreen'),
});
