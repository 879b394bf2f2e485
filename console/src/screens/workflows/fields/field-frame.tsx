import { Badge, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useBlockForm } from '../editor/block-context.js';
import { problemsAt } from '../document/problem-places.js';
import type { FieldProps } from './field-props.js';
import { Finding } from './finding.js';
import { fieldTitle } from './field-title.js';

/** Ids and faults that tie an input to its label, its description and what the check says of it. */
export function useFieldFrame({ name, pointer }: FieldProps): {
  readonly label: string;
  readonly describedBy: string;
  readonly invalid: boolean;
} {
  const { problems } = useBlockForm();
  const id = useFrameId(pointer);
  const invalid = problemsAt(problems, pointer).some(({ severity }) => severity === 'error');
  return { label: fieldTitle(name), describedBy: `${id}-info`, invalid };
}

const useFrameId = (pointer: string): string =>
  `field-${useBlockForm().blockId}-${pointer.replaceAll(/\W/g, '-')}`;

/** Label, description and findings around an input that is no Mantine input by itself. */
export function FieldFrame({
  children,
  ...field
}: FieldProps & { readonly children: React.ReactNode }): React.ReactNode {
  const { problems } = useBlockForm();
  const id = useFrameId(field.pointer);
  const labelId = useId();
  const own = problemsAt(problems, field.pointer);
  return (
    <div className="field-frame" data-pointer={field.pointer} role="group" aria-labelledby={labelId}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" fw={500} id={labelId}>
          {fieldTitle(field.name)}
          {field.field.required === true ? (
            <Text span c="var(--mantine-color-error)" aria-label="required">
              {' *'}
            </Text>
          ) : null}
        </Text>
        <Badge size="xs" variant="outline" color="gray" c="dimmed" tt="none">
          {field.field.language ?? field.field.kind}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed" id={`${id}-info`}>
        {field.field.description}
      </Text>
      {children}
      {own.map((problem) => (
        <Finding key={`${problem.pointer}${problem.code}${problem.message}`} problem={problem} />
      ))}
    </div>
  );
}
