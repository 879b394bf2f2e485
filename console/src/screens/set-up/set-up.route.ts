import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { setupQuery } from '../../api/session.js';
import { rootRoute } from '../../shell/root.route.js';

/** `/set-up`: the first owner. `#token=...` fills the setup token in; it never reaches a log there. */
export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  beforeLoad: async ({ context: { queryClient } }) => {
    const { open } = await queryClient.fetchQuery(setupQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
    if (!open) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('./set-up.screen.js'), 'SetUpScreen'),
});
