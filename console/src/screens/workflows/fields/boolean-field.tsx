import { NativeSelect } from '@mantine/core';
import { CodeEditor } from '../code/code-editor.js';
import { useBlockForm } from '../editor/block-context.js';
import { FieldFrame, useFieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';
import { plainText } from './plain-text.js';

const REFERENCE = 'reference';

/** Yes, no, the default, or a reference that decides. */
export function BooleanField(props: ValueFieldProps): React.ReactNode {
  const { field, pointer, value } = props;
  const { set, scope, isReadOnly } = useBlockForm();
  const { label, describedBy, invalid } = useFieldFrame(props);
  const isReference = typeof value === 'string';
  const choice = isReference ? REFERENCE : plainText(value);
  return (
    <FieldFrame {...props}>
      <NativeSelect
        aria-label={label}
        aria-describedby={describedBy}
        error={invalid}
        disabled={isReadOnly}
        value={choice}
        data={[
          {
            value: '',
            label: `Default${field.default === undefined ? '' : `: ${field.default === true ? 'yes' : 'no'}`}`,
          },
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
          ...(field.references === false ? [] : [{ value: REFERENCE, label: 'By a reference' }]),
        ]}
        onChange={({ currentTarget: { value: next } }) =>
          set(pointer, next === '' ? undefined : next === REFERENCE ? '<' : next === 'true')
        }
      />
      {isReference ? (
        <CodeEditor
          label={`${label}, reference`}
          describedBy={describedBy}
          invalid={invalid}
          readOnly={isReadOnly}
          singleLine
          scope={scope}
          value={value}
          onChange={(text) => set(pointer, text)}
        />
      ) : null}
    </FieldFrame>
  );
}
