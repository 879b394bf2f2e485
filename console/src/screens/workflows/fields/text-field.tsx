import { CodeEditor } from '../code/code-editor.js';
import { useBlockForm } from '../editor/block-context.js';
import { FieldFrame, useFieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';
import { plainText } from './plain-text.js';

/** Params of one line by their nature; everything else grows with its text. */
const SHORT =
  /^(url|path|subject|from|header|username|model|fallbackModel|name|key|title|until|cron|timezone)$/;

/** Text, a prompt, or an expression, with references. Left empty, an optional one has its default. */
export function TextField(props: ValueFieldProps): React.ReactNode {
  const { field, name, pointer, value } = props;
  const { set, scope, isReadOnly } = useBlockForm();
  const frame = useFieldFrame(props);
  const defaultText = typeof field.default === 'string' && field.default !== '' ? field.default : null;
  return (
    <FieldFrame {...props}>
      <CodeEditor
        {...frame}
        value={plainText(value)}
        readOnly={isReadOnly}
        singleLine={field.kind === 'string' && SHORT.test(name)}
        {...(field.references === false ? {} : { scope })}
        onChange={(text) => set(pointer, text === '' && field.required !== true ? undefined : text)}
      />
      {value === undefined && defaultText !== null ? (
        <span className="field-default">Default: {defaultText}</span>
      ) : null}
    </FieldFrame>
  );
}
