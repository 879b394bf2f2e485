import { NativeSelect } from '@mantine/core';
import { useBlockForm } from '../editor/block-context.js';
import { FieldFrame, useFieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';
import { plainText } from './plain-text.js';

/** One of a fixed list. A value that is none of it is shown as such. */
export function SelectField(props: ValueFieldProps): React.ReactNode {
  const { field, pointer, value } = props;
  const { set, isReadOnly } = useBlockForm();
  const { label, describedBy, invalid } = useFieldFrame(props);
  const options = field.options ?? [];
  const current = plainText(value);
  const foreign =
    current !== '' && !options.includes(current) ? [{ value: current, label: `${current} (unknown)` }] : [];
  return (
    <FieldFrame {...props}>
      <NativeSelect
        aria-label={label}
        aria-describedby={describedBy}
        error={invalid}
        disabled={isReadOnly}
        value={current}
        data={[
          {
            value: '',
            label: field.default === undefined ? 'Choose' : `Default: ${plainText(field.default)}`,
          },
          ...options.map((option) => ({ value: option, label: option })),
          ...foreign,
        ]}
        onChange={({ currentTarget: { value: next } }) => set(pointer, next === '' ? undefined : next)}
      />
    </FieldFrame>
  );
}
