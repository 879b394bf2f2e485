import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from './error-state.js';
import { PageHeader } from './page-header.js';

/** A screen broke: the rest of the console goes on. */
export function CrashState({ error, reset }: ErrorComponentProps): React.ReactNode {
  const router = useRouter();
  return (
    <>
      <PageHeader title="This did not work" />
      <ErrorState
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </>
  );
}
