import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';

/** `/agents/{id}`; `conversation` is the one that is open. */
export const agentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agents/$id',
  validateSearch: ({ conversation }: Record<string, unknown>): { conversation?: string } =>
    typeof conversation === 'string' && conversation !== '' ? { conversation } : {},
  component: lazyRouteComponent(() => import('./agent.screen.js'), 'AgentScreen'),
});
