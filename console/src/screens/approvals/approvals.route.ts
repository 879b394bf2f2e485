import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { UserCheck } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';

/** `/approvals`: what waits for the decision of a person. */
export const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  staticData: { nav: { label: 'Approvals', icon: UserCheck, order: 40, permission: 'runs.read', key: 'a' } },
  component: lazyRouteComponent(() => import('./approvals.screen.js'), 'ApprovalsScreen'),
});
