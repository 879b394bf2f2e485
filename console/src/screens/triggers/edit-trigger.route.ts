import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';

/** `/triggers/trg_.../edit` */
export const editTriggerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/triggers/$id/edit',
  component: lazyRouteComponent(() => import('./form/edit-trigger.screen.js'), 'EditTriggerScreen'),
});
