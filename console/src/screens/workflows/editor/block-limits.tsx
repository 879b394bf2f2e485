import { Group, NumberInput, Text } from '@mantine/core';
import type { Block } from '../../../api/workflows.js';
import { changeBlock } from '../document/edit-document.js';
import { useEditor, useEditorContext } from './editor-context.js';

const numberOf = (value: string | number): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** How long the block may take, and how often it is tried. */
export function BlockLimits({ block }: { readonly block: Block }): React.ReactNode {
  const { store, catalog } = useEditorContext();
  const isReadOnly = useEditor((editor) => editor.isReadOnly);
  const change = (key: string, to: (block: Block) => Block): void =>
    store.getState().edit((document) => changeBlock(document, block.id, to), `${block.id} ${key}`);

  const setTimeoutMs = (timeoutMs: number | undefined): void =>
    change('timeout', ({ timeoutMs: _old, ...rest }) =>
      timeoutMs === undefined ? rest : { ...rest, timeoutMs },
    );
  const setRetry = (part: { maxAttempts?: number | undefined; backoffMs?: number | undefined }): void =>
    change('retry', ({ retry = {}, ...rest }) => {
      const { maxAttempts, backoffMs } = { ...retry, ...part };
      if (maxAttempts === undefined && backoffMs === undefined) return rest;
      return {
        ...rest,
        retry: {
          ...(maxAttempts === undefined ? {} : { maxAttempts }),
          ...(backoffMs === undefined ? {} : { backoffMs }),
        },
      };
    });

  return (
    <details className="object-field" open={block.retry !== undefined || block.timeoutMs !== undefined}>
      <summary>Retries and time limit</summary>
      <Text size="xs" c="dimmed" my={4}>
        Only failures that may pass are tried again; between attempts the wait doubles.
      </Text>
      <Group grow align="flex-start">
        <NumberInput
          label="Attempts"
          min={1}
          max={20}
          placeholder="1"
          readOnly={isReadOnly}
          value={block.retry?.maxAttempts ?? ''}
          onChange={(value) => setRetry({ maxAttempts: numberOf(value) })}
        />
        <NumberInput
          label="First wait (ms)"
          min={0}
          readOnly={isReadOnly}
          value={block.retry?.backoffMs ?? ''}
          onChange={(value) => setRetry({ backoffMs: numberOf(value) })}
        />
        <NumberInput
          label="Time limit (ms)"
          min={1}
          readOnly={isReadOnly}
          placeholder={String(catalog.get(block.type)?.timeoutMs ?? '')}
          value={block.timeoutMs ?? ''}
          onChange={(value) => setTimeoutMs(numberOf(value))}
        />
      </Group>
    </details>
  );
}
