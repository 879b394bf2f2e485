import { Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { serverUrl } from '../../../api/request.js';
import { slug } from './form-values.js';
import type { TriggerFormValues } from './form-values.js';
import type { TriggerFieldsProps } from './trigger-fields.js';

/** Name and address of a trigger, and what it starts: an agent that follows the prompt. */
export function WorkflowFields({
  values,
  onChange,
  problem,
  suffix,
  checked,
}: Omit<TriggerFieldsProps, 'secret'> & {
  /** End of the path that is proposed, so that it is free. */
  readonly suffix: string;
  /** True when the server has nothing against the path. */
  readonly checked: boolean;
}): React.ReactNode {
  const set = (change: Partial<TriggerFormValues>): void => onChange({ ...values, ...change });
  const proposed = (title: string): string => {
    const begin = slug(title);
    return begin === '' ? '' : `${begin}-${suffix}`;
  };
  const rename = (title: string): void =>
    set({ title, ...(values.path === proposed(values.title) ? { path: proposed(title) } : {}) });
  return (
    <>
      <Fieldset legend="Name and address">
        <Stack>
          <TextInput
            id="trigger-title"
            label="Name"
            value={values.title}
            onChange={({ currentTarget: { value } }) => rename(value)}
            error={problem('title')}
            required
            maxLength={80}
            data-autofocus
          />
          <TextInput
            id="trigger-description"
            label="Description"
            value={values.description}
            onChange={({ currentTarget: { value } }) => set({ description: value })}
            error={problem('description')}
            maxLength={500}
          />
          <TextInput
            id="trigger-path"
            label="Path"
            description={`${serverUrl('api/webhooks/prompt/')}${values.path || '…'}`}
            value={values.path}
            onChange={({ currentTarget: { value } }) => set({ path: value.trim() })}
            error={problem('path')}
            required
            maxLength={200}
            spellCheck={false}
          />
          {checked && values.path !== '' ? (
            <Group gap={4} role="status">
              <Text size="xs">✓ The path is free.</Text>
            </Group>
          ) : null}
        </Stack>
      </Fieldset>
      <Fieldset legend="What it starts">
        <Stack>
          <Text size="sm" c="dimmed">
            A new workflow: an agent follows the prompt, and its answer goes back. Change it in the editor
            later.
          </Text>
          <Textarea
            id="trigger-system"
            label="Instructions to the agent"
            value={values.system}
            onChange={({ currentTarget: { value } }) => set({ system: value })}
            error={problem('system')}
            autosize
            minRows={2}
          />
          <TextInput
            id="trigger-model"
            label="Model"
            description='"demo" needs no key; others as connection/model.'
            value={values.model}
            onChange={({ currentTarget: { value } }) => set({ model: value.trim() })}
            error={problem('model')}
            required
          />
        </Stack>
      </Fieldset>
    </>
  );
}
