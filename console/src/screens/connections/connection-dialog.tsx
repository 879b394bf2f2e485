import { Modal, NativeSelect, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CONNECTION_KINDS, connectionsQuery, putConnection, secretsQuery } from '../../api/vault.js';
import type { Connection } from '../../api/vault.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { toastDone } from '../../parts/toasts.js';

type KeyFrom = 'keep' | 'typed' | 'secret';

/** Makes or changes a model connection. A key that is stored is never shown; it stays unless another one is given. */
export function ConnectionDialog({
  connection,
  onClose,
}: {
  /** Null: a new one. */
  readonly connection: Connection | null;
  readonly onClose: () => void;
}): React.ReactNode {
  const [name, setName] = useState(connection?.name ?? '');
  const [kind, setKind] = useState(connection?.kind ?? 'openai_compatible');
  const [baseUrl, setBaseUrl] = useState(connection?.baseUrl ?? '');
  const [keyFrom, setKeyFrom] = useState<KeyFrom>(connection?.hasKey === true ? 'keep' : 'typed');
  const [key, setKey] = useState('');
  const [secret, setSecret] = useState('');
  const secrets = useQuery(secretsQuery);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () => {
      const apiKey = keyFrom === 'typed' ? key : keyFrom === 'secret' ? `{{secrets.${secret}}}` : '';
      return putConnection(name.trim(), {
        kind,
        ...(baseUrl.trim() === '' ? {} : { baseUrl: baseUrl.trim() }),
        ...(apiKey === '' ? {} : { apiKey }),
      });
    },
    gcTime: 0,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey });
      toastDone(`${name.trim()} is stored`);
      onClose();
    },
  });
  const { error } = save;
  return (
    <Modal
      opened
      onClose={onClose}
      title={connection === null ? 'New connection' : `Change ${connection.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DialogForm verb="Store" saving={save} onSubmit={() => save.mutate()} onCancel={onClose}>
        <TextInput
          label="Name"
          description="Models are named by it: name/model."
          required
          readOnly={connection !== null}
          value={name}
          error={fieldProblem(error, 'name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <NativeSelect
          label="Provider"
          value={kind}
          error={fieldProblem(error, 'kind')}
          data={CONNECTION_KINDS.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        />
        <TextInput
          label="Base URL"
          description={
            kind === 'openai_compatible'
              ? 'Where the server speaks the OpenAI API, such as https://models.example.com/v1.'
              : "Empty: the provider's own address."
          }
          required={kind === 'openai_compatible'}
          value={baseUrl}
          error={fieldProblem(error, 'baseUrl')}
          onChange={({ currentTarget }) => setBaseUrl(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <SegmentedControl
          aria-label="Where the key comes from"
          value={keyFrom}
          onChange={(value) => setKeyFrom(value as KeyFrom)}
          data={[
            ...(connection?.hasKey === true ? [{ value: 'keep', label: 'Keep the key' }] : []),
            { value: 'typed', label: 'Type a key' },
            { value: 'secret', label: 'A secret' },
          ]}
        />
        {keyFrom === 'typed' ? (
          <PasswordInput
            label="API key"
            description="Sealed at once, and not shown again. Empty: none is sent."
            value={key}
            error={fieldProblem(error, 'apiKey')}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
            autoComplete="off"
          />
        ) : null}
        {keyFrom === 'secret' ? (
          <NativeSelect
            label="Secret"
            required
            value={secret}
            error={fieldProblem(error, 'apiKey')}
            data={[
              { value: '', label: 'Choose' },
              ...(secrets.data?.items.map((each) => ({ value: each.name, label: each.name })) ?? []),
            ]}
            onChange={({ currentTarget }) => setSecret(currentTarget.value)}
          />
        ) : null}
      </DialogForm>
    </Modal>
  );
}
