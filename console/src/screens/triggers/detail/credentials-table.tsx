import { Button, Table, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../api/request.js';
import type { Page } from '../../../api/request.js';
import type { Trigger } from '../../../api/triggers.js';
import { TimeCell } from '../../../parts/time-cell.js';
import { useSession } from '../../../shell/use-session.js';
import { openRotateDialog } from '../form/rotate-dialog.js';
import { credentialSecrets, secretAge } from './credential-secrets.js';

/** What the server tells of a secret: never its value. */
interface SecretSummary {
  readonly name: string;
  readonly last4: string;
  readonly weak: boolean;
  readonly previous: readonly { readonly expiresAt: string }[];
  readonly updatedAt: string;
}

const secretsQuery = queryOptions({
  queryKey: ['secrets', 'all'],
  queryFn: ({ signal }) => request<Page<SecretSummary>>('GET', 'secrets', { signal }),
  select: ({ items }) => items,
});

/** The consumers of a trigger, how old their secrets are, and how to change them. */
export function CredentialsTable({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const { can } = useSession();
  const secrets = useQuery({ ...secretsQuery, enabled: can('secrets.read') });
  const credentials = credentialSecrets(trigger);
  if (credentials.length === 0) return null;
  return (
    <div className="data-table-scroll" role="region" aria-label="Credentials" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Consumer</Table.Th>
            <Table.Th scope="col">Secret</Table.Th>
            <Table.Th scope="col">Changed</Table.Th>
            <Table.Th scope="col">Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {credentials.map(({ consumer, secret }) => {
            const known = secrets.data?.find(({ name }) => name === secret);
            return (
              <Table.Tr key={consumer}>
                <Table.Th scope="row" fw="inherit">
                  {consumer}
                </Table.Th>
                <Table.Td>
                  <span className="mono">{secret ?? 'written out'}</span>
                  {known === undefined ? null : ` …${known.last4}`}
                  {known?.weak === true ? ', weak' : ''}
                </Table.Td>
                <Table.Td>{known === undefined ? '–' : <Changed secret={known} />}</Table.Td>
                <Table.Td>
                  {secret !== null && can('secrets.write') ? (
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => openRotateDialog({ trigger, secret })}
                      aria-label={`Rotate the secret of ${consumer}`}
                    >
                      Rotate…
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Changed({ secret }: { readonly secret: SecretSummary }): React.ReactNode {
  const [now] = useState(() => Date.now());
  const age = secretAge(secret.updatedAt, now);
  const [overlap] = secret.previous;
  return (
    <>
      <TimeCell at={secret.updatedAt} />
      {age === null ? null : (
        <Text size="xs" c={age.isDue ? 'var(--mantine-color-error)' : 'inherit'}>
          {age.text}
        </Text>
      )}
      {overlap === undefined ? null : (
        <Text size="xs">
          the old one goes on: until <TimeCell at={overlap.expiresAt} />
        </Text>
      )}
    </>
  );
}
