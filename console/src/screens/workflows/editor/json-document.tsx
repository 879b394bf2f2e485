import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isJsonObject } from '../../../api/json.js';
import { CopyButton } from '../../../parts/copy-button.js';
import { CodeEditor } from '../code/code-editor.js';
import { documentText, readDocument } from '../document/read-document.js';
import type { ReadDocument } from '../document/read-document.js';
import { useDocument, useEditor, useEditorContext } from './editor-context.js';

function read(text: string, name: string): ReadDocument {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value) && value['name'] !== name)
      return {
        fault: `The name must stay "${name}". To have it under another one, duplicate it in the list.`,
      };
    return readDocument(value);
  } catch (error) {
    return { fault: `This is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The whole document as JSON. Text that is none yet stays here and is not taken. */
export function JsonDocument(): React.ReactNode {
  const { store } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const document = useDocument();
  const { name } = store.getState();
  const [typed, setTyped] = useState(() => ({ text: documentText(document), document }));
  // Changed elsewhere, such as by undo: that is what counts.
  const text = typed.document === document ? typed.text : documentText(document);
  const now = read(text, name);
  return (
    <Stack gap="xs" component="section" aria-label="The document as JSON">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          The same document as in the other views; the API takes and gives it.
        </Text>
        <CopyButton value={text} size="compact-sm" />
      </Group>
      {'fault' in now ? (
        <Alert color="red" variant="outline" role="alert" title="Not taken yet">
          {now.fault}{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setTyped({ text: documentText(document), document })}
          >
            Back to the last good one
          </Button>
        </Alert>
      ) : null}
      <CodeEditor
        label="Document"
        language="json"
        isDocument
        value={text}
        readOnly={isReadOnly}
        invalid={'fault' in now}
        onChange={(next) => {
          const given = read(next, name);
          if (!('fault' in given)) store.getState().edit(() => given.document, 'json');
          setTyped({ text: next, document: store.getState().history.present });
        }}
      />
    </Stack>
  );
}
