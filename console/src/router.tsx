import { createRouter } from '@tanstack/react-router';
import { pageValues } from './page-values.js';
import { createQueryClient } from './query-client.js';
import { screens } from './screens.js';
import { rootRoute } from './shell/root.route.js';
import { shellRoute } from './shell/shell.route.js';
import { openScreens } from './open-screens.js';
import { NotFoundState } from './parts/not-found-state.js';
import { CrashState } from './parts/crash-state.js';

export const queryClient = createQueryClient(() => void leaveToSignIn());

export const router = createRouter({
  routeTree: rootRoute.addChildren([...openScreens, shellRoute.addChildren([...screens])]),
  basepath: pageValues.basePath,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  scrollRestoration: true,
  // A screen sees of the address what it checked, and nothing else.
  search: { strict: true },
  defaultNotFoundComponent: () => <NotFoundState />,
  defaultErrorComponent: CrashState,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  /** What a screen says about itself for the navigation. */
  interface StaticDataRouteOption {
    readonly nav?: import('./shell/nav-entry.js').NavEntry;
  }
}

/** The session is over: nothing of it stays on the screen, and signing in comes back to where one was. */
async function leaveToSignIn(): Promise<void> {
  const { pathname, href } = router.state.location;
  if (openScreens.some(({ path }) => `/${path.replace(/^\//, '')}` === pathname)) return;
  await router.navigate({ to: '/sign-in', search: { back: href } });
  queryClient.clear();
}
