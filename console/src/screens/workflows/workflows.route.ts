import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';

/** `/workflows`: all of them; `q` narrows them by name. */
export const workflowsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workflows',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } =>
    typeof q === 'string' && q !== '' ? { q } : {},
  staticData: {
    nav: { label: 'Workflows', icon: Workflow, order: 20, permission: 'workflows.read', key: 'w' },
  },
  component: lazyRouteComponent(() => import('./workflows.screen.js'), 'WorkflowsScreen'),
});
