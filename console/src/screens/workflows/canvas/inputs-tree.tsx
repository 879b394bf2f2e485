import { Stack, Text, Title } from '@mantine/core';
import type { Block } from '../../../api/workflows.js';
import { sampleText, typeText } from '../document/complete-reference.js';
import { scopeOf } from '../document/scope.js';
import { CopyButton } from '../../../parts/copy-button.js';
import { useDocument, useEditor, useEditorContext } from '../editor/editor-context.js';

/** What the selected block can refer to, with the values of the last test: drag one into a field, or copy it. */
export function InputsTree({ block }: { readonly block: Block }): React.ReactNode {
  const { catalog } = useEditorContext();
  const document = useDocument();
  const samples = useEditor((editor) => editor.samples);
  const scope = scopeOf(document, catalog, block.id, samples);
  return (
    <Stack gap={4} component="section" aria-label="Inputs">
      <Title order={3} size="h6">
        Inputs
      </Title>
      {scope.length === 0 ? (
        <Text size="xs" c="dimmed">
          Nothing runs before this block.
        </Text>
      ) : null}
      {scope.map(({ name, outputs, always, sample }) => (
        <details key={name} className="inputs-block">
          <summary>
            {name}
            {always ? '' : ' (may not have run)'}
          </summary>
          <ul>
            {Object.entries(outputs).map(([output, field]) => {
              const text = `<${name}.${output}${always ? '' : ' ?? null'}>`;
              return (
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button beside it does the same
                <li
                  key={output}
                  draggable
                  onDragStart={(event) => event.dataTransfer.setData('text/plain', text)}
                >
                  <span className="mono">{output}</span>{' '}
                  <Text span size="xs" c="dimmed">
                    {typeText(field)}
                    {sample?.[output] === undefined ? '' : ` · ${sampleText(sample[output])}`}
                  </Text>
                  <CopyButton value={text} label={`Copy ${text}`} size="compact-xs" variant="subtle" />
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </Stack>
  );
}
