import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { setupQuery } from '../../api/session.js';
import { safeBack } from '../../parts/safe-back.js';
import { rootRoute } from '../../shell/root.route.js';

/** `/sign-in`; `back` is where to go after it, on this server. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ back }: Record<string, unknown>): { back?: string } => {
    const safe = safeBack(back);
    return safe === null ? {} : { back: safe };
  },
  beforeLoad: async ({ context: { queryClient }, location: { hash } }) => {
    // A printed link brings its own right to come in.
    if (hash.startsWith('token=')) return;
    const { open } = await queryClient.fetchQuery(setupQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
    if (open) throw redirect({ to: '/set-up' });
  },
  component: lazyRouteComponent(() => import('./sign-in.screen.js'), 'SignInScreen'),
});
