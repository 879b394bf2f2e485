import { Button, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { acceptInvite } from '../../api/session.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Gate } from '../../parts/gate.js';
import { NewPasswordInput } from '../../parts/new-password-input.js';
import { useEntered } from '../sign-in/use-entered.js';

/** Joins a workspace by an invitation, with a new account or with the one that the address has. */
export function InviteScreen(): React.ReactNode {
  const { hash } = useLocation();
  const entered = useEntered();
  const [isNew, setNew] = useState(true);
  const form = useForm({
    initialValues: {
      token: hash.startsWith('token=') ? hash.slice('token='.length) : '',
      name: '',
      password: '',
    },
  });
  useEffect(() => {
    if (hash !== '') globalThis.history.replaceState(null, '', globalThis.location.pathname);
  }, [hash]);
  const joining = useMutation({ mutationFn: acceptInvite, onSuccess: () => entered() });
  const { error } = joining;
  return (
    <Gate title="Join a workspace">
      <form
        onSubmit={form.onSubmit(({ token, name, password }) =>
          joining.mutate({ token, password, ...(isNew ? { name } : {}) }),
        )}
      >
        <Stack>
          <TextInput
            label="Invitation"
            autoComplete="off"
            spellCheck={false}
            required
            {...form.getInputProps('token')}
            error={fieldProblem(error, 'token')}
          />
          <SegmentedControl
            aria-label="Your account"
            data={[
              { value: 'new', label: 'I am new here' },
              { value: 'known', label: 'I have an account' },
            ]}
            value={isNew ? 'new' : 'known'}
            onChange={(value) => setNew(value === 'new')}
          />
          {isNew ? (
            <>
              <TextInput
                label="Your name"
                autoComplete="name"
                required
                maxLength={100}
                {...form.getInputProps('name')}
                error={fieldProblem(error, 'name')}
              />
              <NewPasswordInput {...form.getInputProps('password')} error={fieldProblem(error, 'password')} />
            </>
          ) : (
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              required
              visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
              {...form.getInputProps('password')}
            />
          )}
          <FormProblem error={error} />
          <Button type="submit" loading={joining.isPending}>
            Join
          </Button>
        </Stack>
      </form>
    </Gate>
  );
}
