import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';

/** The root of all screens. Its context reaches every route's beforeLoad and loader. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();
