import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery, setupQuery } from '../api/session.js';
import { isSignedOut } from '../query-client.js';
import { rootRoute } from './root.route.js';

/** The frame of every screen behind the sign-in. Whoever is not signed in is sent there, and comes back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    try {
      return { session: await queryClient.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const { open } = await queryClient.ensureQueryData(setupQuery);
      // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
      throw open
        ? redirect({ to: '/set-up' })
        : redirect({ to: '/sign-in', search: { back: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./shell.js'), 'Shell'),
});
