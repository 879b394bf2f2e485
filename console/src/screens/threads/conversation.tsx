import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { messagesQuery, postMessage } from '../../api/threads.js';
import type { ThreadMessage } from '../../api/threads.js';
import { EmptyState } from '../../parts/empty-state.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Loaded } from '../../parts/loaded.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeCell } from '../../parts/time-cell.js';
import { useSession } from '../../shell/use-session.js';
import { MessageText } from './message-text.js';

const PAGE = 50;
const MOST = 200;
/** While an answer is on its way, and otherwise: what systems wrote should be there soon. */
const SOON_MS = 1_000;
const IDLE_MS = 4_000;

const isOpen = ({ status }: ThreadMessage): boolean => status === 'queued' || status === 'processing';

/** What was said in a thread, and the field to say something. New messages come by themselves. */
export function Conversation({ threadId }: { readonly threadId: string }): React.ReactNode {
  const { can } = useSession();
  const [limit, setLimit] = useState(PAGE);
  const messages = useQuery({
    ...messagesQuery(threadId, limit),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) === true ? SOON_MS : IDLE_MS),
  });
  return (
    <Stack>
      <Loaded query={messages}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState
              title="Nothing was said yet"
              text="Write a message, or let a system write: Actions, Automations."
            />
          ) : (
            <>
              {nextCursor === null ? null : limit < MOST ? (
                <Button variant="default" size="xs" onClick={() => setLimit(MOST)}>
                  Show earlier messages
                </Button>
              ) : (
                <Text size="sm" c="dimmed">
                  The newest {MOST} messages. Earlier ones: GET /api/v1/threads/{threadId}/messages.
                </Text>
              )}
              <ol className="message-list" aria-label="Messages">
                {items.map((message) => (
                  <li key={message.id}>
                    <Message message={message} />
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Loaded>
      {can('messages.write') ? <Composer threadId={threadId} /> : null}
    </Stack>
  );
}

function Message({ message }: { readonly message: ThreadMessage }): React.ReactNode {
  const { role, content, source, status, runId, createdAt } = message;
  return (
    <Paper withBorder p="sm" component="article" className={`message is-${role}`}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {role === 'assistant' ? 'Agent' : source === null ? 'Prompt' : `Prompt from ${source}`}
          </Text>
          {role === 'user' && status !== 'completed' ? <StatusBadge status={status} /> : null}
        </Group>
        <Text size="xs" c="dimmed" component="div">
          <TimeCell at={createdAt} /> ·{' '}
          <Link to="/r/$id" params={{ id: runId }}>
            run
          </Link>
        </Text>
      </Group>
      <MessageText text={content} />
    </Paper>
  );
}

function Composer({ threadId }: { readonly threadId: string }): React.ReactNode {
  const [text, setText] = useState('');
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: (content: string) => postMessage(threadId, content),
    onSuccess: async () => {
      setText('');
      await queryClient.invalidateQueries({ queryKey: ['threads', 'messages', threadId] });
    },
  });
  const submit = (): void => {
    if (text.trim() !== '' && !send.isPending) send.mutate(text);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs">
        <Textarea
          label="Message"
          autosize
          minRows={2}
          maxRows={12}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit();
          }}
        />
        <FormProblem error={send.error} />
        <Group justify="flex-end">
          <Text size="xs" c="dimmed">
            ⌘Enter sends
          </Text>
          <Button
            type="submit"
            loading={send.isPending}
            disabled={text.trim() === ''}
            leftSection={<Send size={16} aria-hidden />}
          >
            Send
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
