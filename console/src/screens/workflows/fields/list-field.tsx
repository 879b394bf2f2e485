import { Button, Group } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { Field } from '../../../api/catalog.js';
import type { JsonValue } from '../../../api/json.js';
import { useBlockForm } from '../editor/block-context.js';
import { segment } from '../document/references.js';
import { FieldFrame } from './field-frame.js';
import type { ValueFieldProps } from './field-props.js';
import { fieldTitle } from './field-title.js';

const empty = ({ kind }: Field): JsonValue =>
  kind === 'object' ? {} : kind === 'array' ? [] : kind === 'number' ? 0 : kind === 'boolean' ? false : '';

/** A list: its items one below the other. */
export function ListField(props: ValueFieldProps): React.ReactNode {
  const { name, field, pointer, value } = props;
  const { set, isReadOnly, FieldInput } = useBlockForm();
  const { items } = field;
  const own = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  if (items === undefined) return null;
  return (
    <FieldFrame {...props}>
      <ol className="list-field">
        {own.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- items have no other name than their place
          <li key={index}>
            <FieldInput name={String(index)} field={items} pointer={pointer + segment(index)} value={item} />
            {isReadOnly ? null : (
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<Trash2 size={12} aria-hidden />}
                aria-label={`Remove item ${index + 1} of ${fieldTitle(name)}`}
                onClick={() => set(pointer + segment(index), undefined)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ol>
      {isReadOnly ? null : (
        <Group mt={4}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Plus size={12} aria-hidden />}
            aria-label={`Add to ${fieldTitle(name)}`}
            onClick={() => set(pointer, [...own, empty(items)])}
          >
            Add
          </Button>
        </Group>
      )}
    </FieldFrame>
  );
}
