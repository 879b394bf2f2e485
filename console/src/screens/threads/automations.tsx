import { Button, Drawer, Group, Stack, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { serverUrl } from '../../api/request.js';
import { apiTriggersQuery } from '../../api/threads.js';
import type { IssuedApiTrigger, Thread } from '../../api/threads.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { ownEscape } from '../../parts/own-escape.js';
import { useSession } from '../../shell/use-session.js';
import { ApiTriggerDialog } from './api-trigger-dialog.js';
import { ApiTriggerLine } from './api-trigger-line.js';
import { IssuedUrl } from './issued-url.js';

/** The drawer of a thread's automations: the URLs by which outside systems write into it. */
export function Automations({
  thread,
  opened,
  onClose,
}: {
  readonly thread: Thread;
  readonly opened: boolean;
  readonly onClose: () => void;
}): React.ReactNode {
  const [issued, setIssued] = useState<IssuedApiTrigger | null>(null);
  // A URL that is shown this once must not vanish with the drawer below it.
  const close = (): void => {
    if (issued === null) onClose();
  };
  return (
    <Drawer
      opened={opened}
      onClose={close}
      closeOnEscape={false}
      onKeyDown={ownEscape(close)}
      position="right"
      size="xl"
      title={`Automations of ${thread.title}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Tabs defaultValue="api-triggers">
        <Tabs.List mb="md">
          <Tabs.Tab value="api-triggers">API Triggers</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="api-triggers">
          <ApiTriggers thread={thread} onIssued={setIssued} />
        </Tabs.Panel>
      </Tabs>
      {issued === null ? null : <IssuedUrl trigger={issued} onDone={() => setIssued(null)} />}
    </Drawer>
  );
}

/** The dialog before gives the focus back while it closes; what comes next opens after that. */
const AFTER_DIALOG_MS = 250;

function ApiTriggers({
  thread,
  onIssued: show,
}: {
  readonly thread: Thread;
  readonly onIssued: (trigger: IssuedApiTrigger) => void;
}): React.ReactNode {
  const { can } = useSession();
  const triggers = useQuery({ ...apiTriggersQuery(thread.id), refetchInterval: 5_000 });
  const [making, make] = useDisclosure();
  /** URLs that were issued while the drawer is open: the server never says them again. */
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({});
  const onIssued = (trigger: IssuedApiTrigger): void => {
    setUrls((old) => ({ ...old, [trigger.id]: trigger.url }));
    setTimeout(() => show(trigger), AFTER_DIALOG_MS);
  };
  const button = can('threads.write') ? (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={make.open}>
      Create API Trigger
    </Button>
  ) : null;
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm">Whoever has the URL of a trigger can write into this thread.</Text>
        {triggers.data !== undefined && triggers.data.items.length > 0 ? button : null}
      </Group>
      <Loaded query={triggers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title="No API trigger yet"
              text="An API trigger is a URL that outside systems post prompts to."
              action={button}
              curl={`curl -X POST "${serverUrl(`api/v1/threads/${thread.id}/triggers`)}" \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY" -H 'Content-Type: application/json' \\\n  -d '{"name":"CRM deal closed","rateLimitPerHour":100}'`}
            />
          ) : (
            <ul className="api-trigger-list" aria-label="API triggers">
              {items.map((trigger) => (
                <li key={trigger.id}>
                  <ApiTriggerLine trigger={trigger} url={urls[trigger.id] ?? null} onIssued={onIssued} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {making ? (
        <ApiTriggerDialog thread={thread.id} trigger={null} onClose={make.close} onIssued={onIssued} />
      ) : null}
    </Stack>
  );
}
