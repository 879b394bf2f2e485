import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';

/** `/threads/{id}`; `panel=automations` has the drawer open, `trigger` the line that is unfolded. */
export const threadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/threads/$id',
  validateSearch: ({
    panel,
    trigger,
  }: Record<string, unknown>): { panel?: 'automations'; trigger?: string } => ({
    ...(panel === 'automations' ? { panel } : {}),
    ...(typeof trigger === 'string' && trigger !== '' ? { trigger } : {}),
  }),
  component: lazyRouteComponent(() => import('./thread.screen.js'), 'ThreadScreen'),
});
