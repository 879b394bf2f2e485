import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useBlockForm } from '../editor/block-context.js';
import { FieldFrame, useFieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';
import { plainText } from './plain-text.js';

/** What was typed: a number, or text (a reference) as it is. */
const read = (text: string): number | string => {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return trimmed !== '' && Number.isFinite(number) ? number : text;
};

/** A number, or a reference to one. */
export function NumberField(props: ValueFieldProps): React.ReactNode {
  const { field, pointer, value } = props;
  const { set, isReadOnly } = useBlockForm();
  const { label, describedBy, invalid } = useFieldFrame(props);
  // "1." and "1e" are on the way to a number: what was typed stays while it means the value.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && read(typed) === value ? typed : plainText(value);
  return (
    <FieldFrame {...props}>
      <TextInput
        aria-label={label}
        aria-describedby={describedBy}
        error={invalid}
        readOnly={isReadOnly}
        inputMode="decimal"
        value={text}
        placeholder={field.default === undefined ? '' : `Default: ${plainText(field.default)}`}
        onChange={({ currentTarget: { value: next } }) => {
          setTyped(next);
          set(pointer, next.trim() === '' ? undefined : read(next));
        }}
      />
    </FieldFrame>
  );
}
