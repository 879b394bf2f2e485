import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PlugZap } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';

/** `/connections`: model providers and secrets. */
export const connectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/connections',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: 'secrets' } =>
    tab === 'secrets' ? { tab } : {},
  staticData: {
    nav: { label: 'Connections', icon: PlugZap, order: 70, permission: 'connections.read' },
  },
  component: lazyRouteComponent(() => import('./connections.screen.js'), 'ConnectionsScreen'),
});
