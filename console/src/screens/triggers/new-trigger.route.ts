import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';

/** `/triggers/new` */
export const newTriggerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/triggers/new',
  component: lazyRouteComponent(() => import('./form/new-trigger.screen.js'), 'NewTriggerScreen'),
});
