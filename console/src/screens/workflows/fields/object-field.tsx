import { Fieldset, Text } from '@mantine/core';
import { isJsonObject } from '../../../api/json.js';
import { useBlockForm } from '../editor/block-context.js';
import { problemsAt } from '../document/problem-places.js';
import { segment } from '../document/references.js';
import type { ValueFieldProps } from './field-props.js';
import { Finding } from './finding.js';
import { fieldTitle } from './field-title.js';

/** Params with names of their own; folded away while none of them is set or at fault. */
export function ObjectField({ name, field, pointer, value }: ValueFieldProps): React.ReactNode {
  const { problems, FieldInput } = useBlockForm();
  const own = isJsonObject(value) ? value : {};
  const isOpen = Object.keys(own).length > 0 || problemsAt(problems, pointer).length > 0;
  const hereOnly = problems.filter(({ param }) => param === pointer);
  return (
    <details className="object-field" open={isOpen} data-pointer={pointer}>
      <summary>{fieldTitle(name)}</summary>
      <Fieldset legend={fieldTitle(name)} mt="xs">
        <Text size="xs" c="dimmed">
          {field.description}
        </Text>
        {hereOnly.map((problem) => (
          <Finding key={`${problem.code}${problem.message}`} problem={problem} />
        ))}
        {Object.entries(field.fields ?? {}).map(([key, inner]) => (
          <FieldInput key={key} name={key} field={inner} pointer={pointer + segment(key)} value={own[key]} />
        ))}
      </Fieldset>
    </details>
  );
}
