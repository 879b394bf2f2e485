import { Loader, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { signInByLink } from '../../api/session.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Gate } from '../../parts/gate.js';
import { useEntered } from './use-entered.js';

/**
 * Signs in with the token of the link that the server printed. It stands in the fragment, which no browser sends, and is
 * taken out of the address before anything else happens.
 */
export function LinkSignIn({ token }: { readonly token: string }): React.ReactNode {
  const entered = useEntered();
  const begun = useRef(false);
  const { mutate, error } = useMutation({ mutationFn: signInByLink, onSuccess: () => entered() });
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    globalThis.history.replaceState(null, '', globalThis.location.pathname);
    mutate(token);
  }, [mutate, token]);
  return (
    <Gate title="Signing in">
      {error === null ? (
        <Loader aria-label="Signing in" />
      ) : (
        <>
          <FormProblem error={error} />
          <Text>
            The link works once. Start the server again for another, or{' '}
            <Link to="/sign-in" reloadDocument>
              sign in with your password
            </Link>
            .
          </Text>
        </>
      )}
    </Gate>
  );
}
