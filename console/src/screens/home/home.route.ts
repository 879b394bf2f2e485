import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.js';

/** `/`: goes on to the first screen of the navigation. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.screen.js'), 'HomeScreen'),
});
