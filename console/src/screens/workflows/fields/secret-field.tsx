import { Button, NativeSelect, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { secretsQuery } from '../../../api/vault.js';
import { useSession } from '../../../shell/use-session.js';
import { useBlockForm } from '../editor/block-context.js';
import { FieldFrame, useFieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';
import { NewSecretDialog } from './new-secret-dialog.js';

const NAME = /^\{\{secrets\.([A-Za-z_][\w-]*)\}\}$/;
const written = (name: string): string => `{{secrets.${name}}}`;

/** A secret by its name. Its value is never here: a new one goes straight into the vault. */
export function SecretField(props: ValueFieldProps): React.ReactNode {
  const { pointer, value } = props;
  const { set, isReadOnly } = useBlockForm();
  const { can } = useSession();
  const { label, describedBy, invalid } = useFieldFrame(props);
  const secrets = useQuery(secretsQuery);
  const [opened, dialog] = useDisclosure();
  const name = typeof value === 'string' ? (NAME.exec(value)?.[1] ?? null) : null;
  const names = secrets.data?.items.map((secret) => secret.name) ?? [];
  const known = name === null || names.includes(name) ? names : [name, ...names];
  const isOther = typeof value === 'string' && value !== '' && name === null;
  return (
    <FieldFrame {...props}>
      <NativeSelect
        aria-label={label}
        aria-describedby={describedBy}
        error={invalid}
        disabled={isReadOnly}
        value={isOther ? ' ' : (name ?? '')}
        data={[
          { value: '', label: 'No secret' },
          ...(isOther ? [{ value: ' ', label: 'Written around a secret: see the JSON view' }] : []),
          ...known.map((each) => ({
            value: each,
            label: names.includes(each) || secrets.isPending ? each : `${each} (does not exist)`,
          })),
        ]}
        onChange={({ currentTarget: { value: next } }) => {
          if (next !== ' ') set(pointer, next === '' ? undefined : written(next));
        }}
      />
      {isReadOnly || !can('secrets.write') ? null : (
        <Button size="compact-xs" variant="default" mt={4} onClick={dialog.open}>
          New secret
        </Button>
      )}
      {secrets.isError ? (
        <Text size="xs" c="var(--mantine-color-error)">
          The names of the secrets could not be read: {secrets.error.message}
        </Text>
      ) : null}
      <NewSecretDialog
        opened={opened}
        onClose={dialog.close}
        onMade={(made) => {
          set(pointer, written(made));
          dialog.close();
        }}
      />
    </FieldFrame>
  );
}
