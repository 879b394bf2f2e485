import { PasswordInput } from '@mantine/core';
import type { PasswordInputProps } from '@mantine/core';

/** A password that somebody chooses. The server decides whether it is one. */
export function NewPasswordInput(props: PasswordInputProps): React.ReactNode {
  return (
    <PasswordInput
      label="Password"
      description="12 to 256 characters. A sentence is easier to remember than signs."
      name="new-password"
      autoComplete="new-password"
      required
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
      {...props}
    />
  );
}
