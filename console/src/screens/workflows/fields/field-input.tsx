import type { JsonValue } from '../../../api/json.js';
import { isJsonObject } from '../../../api/json.js';
import { BooleanField } from './boolean-field.js';
import type { ValueFieldProps } from './field-props.js';
import { JsonField } from './json-field.js';
import { ListField } from './list-field.js';
import { NumberField } from './number-field.js';
import { ObjectField } from './object-field.js';
import { SecretField } from './secret-field.js';
import { SelectField } from './select-field.js';
import { TextField } from './text-field.js';

const isPlain = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || typeof value !== 'object';

/** The input of a field by its kind. A value that does not have the kind's form is shown as JSON, never hidden. */
export function FieldInput(props: ValueFieldProps): React.ReactNode {
  const { field, value } = props;
  switch (field.kind) {
    case 'object':
      return field.fields !== undefined && (value === undefined || isJsonObject(value)) ? (
        <ObjectField {...props} />
      ) : (
        <JsonField {...props} />
      );
    case 'array':
      return field.items !== undefined &&
        field.items.kind !== 'json' &&
        (value === undefined || Array.isArray(value)) ? (
        <ListField {...props} />
      ) : (
        <JsonField {...props} />
      );
    case 'json':
      return <JsonField {...props} />;
    default:
      return isPlain(value) ? <PlainField {...props} /> : <JsonField {...props} />;
  }
}

function PlainField(props: ValueFieldProps): React.ReactNode {
  switch (props.field.kind) {
    case 'number':
      return <NumberField {...props} />;
    case 'boolean':
      return <BooleanField {...props} />;
    case 'select':
      return <SelectField {...props} />;
    case 'secret':
      return <SecretField {...props} />;
    default:
      return <TextField {...props} />;
  }
}
