import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';

/** `/threads`: conversations with agents. */
export const threadsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/threads',
  staticData: {
    nav: { label: 'Threads', icon: MessagesSquare, order: 24, permission: 'threads.read' },
  },
  component: lazyRouteComponent(() => import('./threads.screen.js'), 'ThreadsScreen'),
});
