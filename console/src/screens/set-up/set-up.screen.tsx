import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { setUp } from '../../api/session.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Gate } from '../../parts/gate.js';
import { NewPasswordInput } from '../../parts/new-password-input.js';
import { useEntered } from '../sign-in/use-entered.js';

/** S0, the first start: makes the first owner and signs them in. */
export function SetUpScreen(): React.ReactNode {
  const { hash } = useLocation();
  const entered = useEntered();
  const form = useForm({
    initialValues: {
      token: hash.startsWith('token=') ? hash.slice('token='.length) : '',
      name: '',
      email: '',
      password: '',
    },
  });
  useEffect(() => {
    // A token does not stay in the history.
    if (hash !== '') globalThis.history.replaceState(null, '', globalThis.location.pathname);
  }, [hash]);
  const making = useMutation({ mutationFn: setUp, onSuccess: () => entered() });
  const { error } = making;
  return (
    <Gate
      title="Create the owner account"
      text="Nobody can sign in to this server yet. The first account owns it."
    >
      <form onSubmit={form.onSubmit((values) => making.mutate(values))}>
        <Stack>
          <TextInput
            label="Setup token"
            description="The server printed it at its start."
            autoComplete="off"
            spellCheck={false}
            required
            {...form.getInputProps('token')}
            error={fieldProblem(error, 'token')}
          />
          <TextInput
            label="Your name"
            autoComplete="name"
            required
            maxLength={100}
            {...form.getInputProps('name')}
            error={fieldProblem(error, 'name')}
          />
          <TextInput
            label="E-mail address"
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
            error={fieldProblem(error, 'email')}
          />
          <NewPasswordInput {...form.getInputProps('password')} error={fieldProblem(error, 'password')} />
          <FormProblem error={error} />
          <Button type="submit" loading={making.isPending}>
            Create the account
          </Button>
        </Stack>
      </form>
    </Gate>
  );
}
