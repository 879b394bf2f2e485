import { Code, Stack, Table, Text, Title } from '@mantine/core';
import type { Fields } from '../../../api/catalog.js';
import type { Block } from '../../../api/workflows.js';
import { sampleText, typeText } from '../document/complete-reference.js';
import { outputsOf } from '../document/outputs-of.js';
import { useEditorContext } from './editor-context.js';

const EFFECTS = {
  none: 'Changes nothing outside: it may be computed again.',
  idempotent: 'May be done again without harm.',
  external: 'Reaches outside: never started twice unless a retry is set.',
  destructive: 'Cannot be undone: never started twice; when it was cut off, a person decides.',
} as const;

/** What a kind of block does, takes and gives, as its catalog entry says. */
export function BlockDocs({ block }: { readonly block: Block }): React.ReactNode {
  const { catalog } = useEditorContext();
  const entry = catalog.get(block.type);
  if (entry === undefined)
    return <Text>This server does not know {block.type}. Does it need a plugin that is gone?</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm">{entry.description}</Text>
      {entry.kind === 'block' ? (
        <Text size="sm">
          {entry.sideEffects ? EFFECTS[entry.sideEffects] : 'What it does outside depends on its params.'}
        </Text>
      ) : null}
      <FieldTable title="Params" fields={entry.params} />
      <FieldTable
        title="Outputs"
        fields={outputsOf(block, catalog)}
        reference={(name) => `<${block.name}.${name}>`}
      />
      <Text size="xs" c="dimmed">
        Type <Code>{entry.type}</Code> of the plugin <Code>{entry.plugin}</Code>
      </Text>
    </Stack>
  );
}

function FieldTable({
  title,
  fields,
  reference,
}: {
  readonly title: string;
  readonly fields: Fields;
  readonly reference?: (name: string) => string;
}): React.ReactNode {
  return (
    <section aria-label={title}>
      <Title order={3} size="h6">
        {title}
      </Title>
      <Table verticalSpacing={4} fz="xs">
        <Table.Tbody>
          {Object.entries(fields).map(([name, field]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" className="mono break">
                {reference?.(name) ?? name}
                {field.required === true && reference === undefined ? ' (required)' : ''}
                <Text size="xs" c="dimmed">
                  {typeText(field)}
                </Text>
              </Table.Th>
              <Table.Td>
                {field.description}
                {field.example === undefined ? null : (
                  <Text size="xs" c="dimmed" className="mono break">
                    {sampleText(field.example)}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
