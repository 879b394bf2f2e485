import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api/api-error.js';

/** True when the session is over (or there was none): signing in is what helps. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'unauthorized';

/** A refusal stays one when it is asked again; what could not be reached may be there in a moment. */
const isWorthRetrying = (count: number, error: unknown): boolean =>
  count < 2 && (!(error instanceof ApiError) || error.problem.status === 0 || error.problem.status >= 502);

/** @param onSignedOut called when any request finds the session over */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: isWorthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
