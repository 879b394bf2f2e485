import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { safeBack } from '../../parts/safe-back.js';

/** After a sign-in: nothing of before it is kept, and on to where one wanted to go. */
export function useEntered(): (back?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (back = '/') => {
    queryClient.clear();
    await router.invalidate();
    await router.navigate({ href: safeBack(back) ?? '/', replace: true });
  };
}
