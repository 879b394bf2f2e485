import './threads.css';
import { Button, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChevronDown, Settings2, Trash2, Zap } from 'lucide-react';
import { deleteThread, threadQuery } from '../../api/threads.js';
import type { Thread } from '../../api/threads.js';
import { confirmTyped } from '../../parts/confirm.js';
import { CopyId } from '../../parts/copy-id.js';
import { ErrorState } from '../../parts/error-state.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { PageHeader } from '../../parts/page-header.js';
import { toastDone } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { Automations } from './automations.js';
import { Conversation } from './conversation.js';
import { ThreadDialog } from './thread-dialog.js';

const route = getRouteApi('/shell/threads/$id');

/** S20: one thread: what was said, and by the menu of its head the systems that may prompt it. */
export function ThreadScreen(): React.ReactNode {
  const { id } = route.useParams();
  const thread = useQuery(threadQuery(id));
  if (thread.data !== undefined) return <OpenThread key={id} thread={thread.data} />;
  return (
    <>
      <PageHeader title="Thread" />
      {thread.isError ? (
        <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />
      ) : (
        <LoadingRows />
      )}
    </>
  );
}

function OpenThread({ thread }: { readonly thread: Thread }): React.ReactNode {
  const { can } = useSession();
  const { panel } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const [editing, edit] = useDisclosure();
  const mayWrite = can('threads.write');
  const remove = (): void =>
    confirmTyped(
      {
        title: `Delete the thread ${thread.title}?`,
        verb: 'Delete thread',
        children:
          'Its messages, its API triggers with their URLs, and all execution logs are erased. This cannot be undone.',
        onConfirm: async () => {
          await deleteThread(thread.id);
          toastDone(`${thread.title} is deleted`);
          await navigate({ to: '/threads' });
          await queryClient.invalidateQueries({ queryKey: ['threads'] });
        },
      },
      thread.title,
    );
  return (
    <>
      <PageHeader
        title={thread.title}
        description={
          <>
            <CopyId id={thread.id} /> · model <span className="mono">{thread.model}</span>
            {thread.tools.length === 0 ? '' : ` · ${thread.tools.length} tools`}
          </>
        }
        actions={
          <Menu position="bottom-end" withArrow>
            <Menu.Target>
              <Button variant="default" rightSection={<ChevronDown size={16} aria-hidden />}>
                Actions
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<Zap size={16} />}
                onClick={() => void navigate({ search: { panel: 'automations' } })}
              >
                Automations
              </Menu.Item>
              {mayWrite ? (
                <Menu.Item leftSection={<Settings2 size={16} />} onClick={edit.open}>
                  Settings
                </Menu.Item>
              ) : null}
              {mayWrite ? (
                <Menu.Item leftSection={<Trash2 size={16} />} c="var(--mantine-color-error)" onClick={remove}>
                  Delete thread
                </Menu.Item>
              ) : null}
            </Menu.Dropdown>
          </Menu>
        }
      />
      {thread.system === '' ? null : (
        <details className="thread-system">
          <summary>System prompt</summary>
          <Text size="sm" className="message-text">
            {thread.system}
          </Text>
        </details>
      )}
      <Conversation threadId={thread.id} />
      <Automations
        thread={thread}
        opened={panel === 'automations'}
        onClose={() => void navigate({ search: {} })}
      />
      {editing ? <ThreadDialog thread={thread} onClose={edit.close} /> : null}
    </>
  );
}
