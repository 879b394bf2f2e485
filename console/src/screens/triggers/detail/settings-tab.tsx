import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Trigger } from '../../../api/triggers.js';
import { JsonView } from '../../../parts/json-view.js';
import { useSession } from '../../../shell/use-session.js';
import { CredentialsTable } from './credentials-table.js';

/** What the trigger checks, which its workflow says. */
export function SettingsTab({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const { can } = useSession();
  return (
    <Stack>
      <Text size="sm">
        The settings are part of the workflow{' '}
        <Anchor component={Link} to={`/workflows/${trigger.workflow}`} size="sm">
          {trigger.workflow}
        </Anchor>
        , block {trigger.block}. Secrets stand there by name, never by value.
      </Text>
      {can('workflows.publish') && trigger.type === 'api_prompt' ? (
        <Group>
          <Button component={Link} to={`/triggers/${trigger.id}/edit`}>
            Edit
          </Button>
        </Group>
      ) : null}
      <CredentialsTable trigger={trigger} />
      <JsonView label="Settings" value={trigger.settings} />
    </Stack>
  );
}
