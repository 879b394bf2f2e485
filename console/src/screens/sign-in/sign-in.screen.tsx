import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { signIn } from '../../api/session.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Gate } from '../../parts/gate.js';
import { LinkSignIn } from './link-sign-in.js';
import { useEntered } from './use-entered.js';

const route = getRouteApi('/sign-in');

/** S0: signing in by password, or by the link that the server printed on its own machine. */
export function SignInScreen(): React.ReactNode {
  const { hash } = useLocation();
  // Of the address that was opened: the token is taken out of it at once.
  const [token] = useState(() => (hash.startsWith('token=') ? hash.slice('token='.length) : null));
  const { back } = route.useSearch();
  const entered = useEntered();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const entering = useMutation({ mutationFn: signIn, onSuccess: () => entered(back) });
  if (token !== null) return <LinkSignIn token={token} />;
  return (
    <Gate title="Sign in">
      <form onSubmit={form.onSubmit((values) => entering.mutate(values))}>
        <Stack>
          <TextInput
            label="E-mail address"
            type="email"
            name="email"
            autoComplete="username"
            required
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
            {...form.getInputProps('password')}
          />
          <FormProblem error={entering.error} />
          <Button type="submit" loading={entering.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Gate>
  );
}
