import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Bot } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';

/** `/agents`: published agents, and the tokens that trigger them. */
export const agentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agents',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: 'tokens' } => (tab === 'tokens' ? { tab } : {}),
  staticData: { nav: { label: 'Agents', icon: Bot, order: 26, permission: 'agents.read' } },
  component: lazyRouteComponent(() => import('./agents.screen.js'), 'AgentsScreen'),
});
