import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { UserCheck } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';
import { ApprovalsBadge } from './approvals-badge.js';

/** `/approvals`: what waits for the decision of a person. `?run=` shows that run's questions only. */
export const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  validateSearch: ({ run }: Record<string, unknown>): { run?: string } =>
    typeof run === 'string' && run !== '' ? { run } : {},
  staticData: {
    nav: {
      label: 'Approvals',
      icon: UserCheck,
      order: 40,
      permission: 'runs.read',
      key: 'a',
      badge: ApprovalsBadge,
    },
  },
  component: lazyRouteComponent(() => import('./approvals.screen.js'), 'ApprovalsScreen'),
});
