import { Text } from '@mantine/core';
import { useState } from 'react';
import type { JsonValue } from '../../../api/json.js';
import { CodeEditor } from '../code/code-editor.js';
import { useBlockForm } from '../editor/block-context.js';
import { FieldFrame, useFieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';

const textOf = (value: JsonValue | undefined): string =>
  value === undefined ? '' : JSON.stringify(value, null, 2);

type Read = { readonly value: JsonValue | undefined } | { readonly fault: string };

function read(text: string): Read {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch (error) {
    // A reference alone needs no quotes to be understood.
    if (/^\s*<[a-z]\w*\.[^<>\n]+>\s*$/.test(text)) return { value: text.trim() };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Any JSON, references in its strings. Text that is none yet stays in the field and is not taken. */
export function JsonField(props: ValueFieldProps): React.ReactNode {
  const { field, pointer, value } = props;
  const { set, scope, isReadOnly } = useBlockForm();
  const frame = useFieldFrame(props);
  const [typed, setTyped] = useState(() => textOf(value));
  const now = read(typed);
  // Changed elsewhere (undo, the JSON view): that is what counts.
  const isOurs = 'fault' in now || JSON.stringify(now.value) === JSON.stringify(value);
  const text = isOurs ? typed : textOf(value);
  return (
    <FieldFrame {...props}>
      <CodeEditor
        {...frame}
        invalid={frame.invalid || (isOurs && 'fault' in now)}
        language="json"
        value={text}
        readOnly={isReadOnly}
        {...(field.references === false ? {} : { scope })}
        onChange={(next) => {
          setTyped(next);
          const given = read(next);
          if (!('fault' in given)) set(pointer, given.value);
        }}
      />
      {isOurs && 'fault' in now ? (
        <Text size="xs" c="var(--mantine-color-error)" role="note">
          This is no JSON yet, and not taken: {now.fault}
        </Text>
      ) : null}
    </FieldFrame>
  );
}
