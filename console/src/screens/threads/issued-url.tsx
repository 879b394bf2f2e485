import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { IssuedApiTrigger } from '../../api/threads.js';
import { CodeView } from '../../parts/code-view.js';
import { CopyButton } from '../../parts/copy-button.js';

/** The URL of a trigger, this once; the dialog closes by its button only. */
export function IssuedUrl({
  trigger: { name, url, notices },
  onDone,
}: {
  readonly trigger: IssuedApiTrigger;
  readonly onDone: () => void;
}): React.ReactNode {
  const curl = `curl -X POST "${url}" \\\n  -H 'Content-Type: application/json' \\\n  -d '{"prompt":"Summarize the open tickets.","source":"helpdesk"}'`;
  return (
    <Modal
      opened
      onClose={onDone}
      title={`URL of ${name}`}
      size="lg"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text>
          It holds the token: whoever has it can call the trigger. It is shown now and never again; only its
          fingerprint is stored.
        </Text>
        <Text className="mono break" component="div" data-issued-url>
          {url}
        </Text>
        {notices.map((notice) => (
          <Alert key={notice} color="yellow" variant="outline">
            {notice}
          </Alert>
        ))}
        <CodeView code={curl} label="Try it" />
        <Group justify="flex-end">
          <CopyButton value={url} label="Copy URL" />
          <Button onClick={onDone} data-autofocus>
            I stored it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
