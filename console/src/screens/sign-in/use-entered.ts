import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../../api/api-error.js';
import { sessionQuery } from '../../api/session.js';
import { safeBack } from '../../parts/safe-back.js';
import { isSignedOut } from '../../query-client.js';

/**
 * After a sign-in: nothing of before it is kept, and on to where one wanted to go.
 *
 * @throws ApiError when the server signed in and the browser threw the session away
 */
export function useEntered(): (back?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (back = '/') => {
    queryClient.clear();
    try {
      await queryClient.fetchQuery(sessionQuery);
    } catch (error) {
      throw isSignedOut(error) ? cookieNotKept() : error;
    }
    await router.invalidate();
    await router.navigate({ href: safeBack(back) ?? '/', replace: true });
  };
}

/** Without TLS, browsers keep a Secure cookie of their own machine at most, and some not even that. */
const cookieNotKept = (): ApiError =>
  new ApiError(
    {
      title: 'This browser did not keep the session',
      status: 0,
      detail:
        'The password was right, but the browser keeps the session cookie only over HTTPS (on this machine most browsers also keep it over HTTP). Open the console by its https:// address, or on the machine of the server by http://localhost.',
      code: 'cookie_not_kept',
      requestId: '',
      param: null,
      problems: [],
    },
    'GET /api/v1/session',
  );
