import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Webhook } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';
import { readTriggersSearch } from './triggers-search.js';

/** `/triggers`: the entry points, which are the start page. */
export const triggersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/triggers',
  validateSearch: readTriggersSearch,
  staticData: { nav: { label: 'Triggers', icon: Webhook, order: 10, permission: 'triggers.read', key: 't' } },
  component: lazyRouteComponent(() => import('./list/triggers.screen.js'), 'TriggersScreen'),
});
