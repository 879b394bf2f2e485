import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../../api/request.js';
import type { Trigger } from '../../../api/triggers.js';
import { toastError } from '../../../parts/toasts.js';
import { useSession } from '../../../shell/use-session.js';
import { credentialSecrets } from '../detail/credential-secrets.js';

/**
 * The secret to call with. It stays in this form: never in the address, in a cache or in storage. Whoever has the right
 * can have it filled in.
 */
export function SecretField({
  trigger,
  value,
  onChange,
}: {
  readonly trigger: Trigger;
  readonly value: string;
  readonly onChange: (secret: string) => void;
}): React.ReactNode {
  const { can } = useSession();
  const [busy, setBusy] = useState(false);
  const name = credentialSecrets(trigger)[0]?.secret ?? null;
  const reveal = async (): Promise<void> => {
    if (name === null) return;
    setBusy(true);
    try {
      // Not by a query or mutation: their caches would keep it.
      const revealed = await request<{ value: string }>('POST', `secrets/${encodeURIComponent(name)}/reveal`);
      onChange(revealed.value);
    } catch (error) {
      toastError(error);
    }
    setBusy(false);
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <PasswordInput
        label="Secret"
        description="It stays in this form and is used for these calls only."
        value={value}
        onChange={({ currentTarget: { value: typed } }) => onChange(typed)}
        autoComplete="off"
        data-1p-ignore
        flex={1}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the secret' }}
      />
      {name !== null && can('secrets.reveal') ? (
        <Button variant="default" loading={busy} onClick={() => void reveal()}>
          Use {name}
        </Button>
      ) : null}
    </Group>
  );
}
