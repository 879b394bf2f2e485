import { ActionIcon, Group, Select, Textarea, TextInput } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import type { Trigger } from '../../../api/triggers.js';
import type { SignatureScheme } from '../call-code/described-call.js';
import { ANSWERS } from './playground-form.js';
import type { PlaygroundBody, PlaygroundForm } from './playground-form.js';
import { randomHex } from './send-call.js';

const SCHEMES: Readonly<Record<SignatureScheme, string>> = {
  v1: 'v1: timestamp and body (recommended)',
  standard: 'Standard Webhooks',
  body: 'body alone',
};

/** As the server counts: a character beyond the first plane is one. */
const codePoints = (text: string): number => Array.from(text).length;

export interface RequestFieldsProps {
  readonly trigger: Trigger;
  readonly form: PlaygroundForm;
  readonly onChange: (form: PlaygroundForm) => void;
  readonly problem: Extract<PlaygroundBody, { ok: false }> | null;
}

/** What a consumer sends. */
export function RequestFields({ trigger, form, onChange, problem }: RequestFieldsProps): React.ReactNode {
  const set = (change: Partial<PlaygroundForm>): void => onChange({ ...form, ...change });
  const longest = trigger.settings.maxPromptLength ?? 10_000;
  const json = (field: 'context' | 'metadata', label: string): React.ReactNode => (
    <Textarea
      label={label}
      placeholder='{"team":"platform"}'
      value={form[field]}
      onChange={({ currentTarget: { value } }) => set({ [field]: value })}
      error={problem?.field === field ? problem.message : null}
      autosize
      minRows={2}
      maxRows={8}
      spellCheck={false}
      classNames={{ input: 'mono' }}
    />
  );
  return (
    <>
      <Textarea
        label="Prompt"
        description={`${codePoints(form.prompt)} of ${longest} characters`}
        value={form.prompt}
        onChange={({ currentTarget: { value } }) => set({ prompt: value })}
        autosize
        minRows={3}
        maxRows={12}
      />
      {json('context', `Context, JSON${trigger.settings.requireContext === true ? ' (required)' : ''}`)}
      {json('metadata', 'Metadata, JSON')}
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label="Idempotency key"
          value={form.idempotencyKey}
          onChange={({ currentTarget: { value } }) => set({ idempotencyKey: value.trim() })}
          autoComplete="off"
          flex={1}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label="A new key"
          onClick={() => set({ idempotencyKey: `test-${randomHex(8)}` })}
        >
          <RefreshCw size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Select
        label="Answer"
        data={Object.entries(ANSWERS).map(([value, label]) => ({ value, label }))}
        value={form.answer}
        onChange={(value) => set({ answer: (value ?? 'trigger') as PlaygroundForm['answer'] })}
        allowDeselect={false}
      />
      {trigger.authMode === 'hmac_sha256' ? (
        <Select
          label="Signature"
          data={Object.entries(SCHEMES)
            .filter(([scheme]) => scheme !== 'body' || trigger.settings.auth?.requireSignedTimestamp !== true)
            .map(([value, label]) => ({ value, label }))}
          value={form.scheme}
          onChange={(value) => set({ scheme: (value ?? 'v1') as SignatureScheme })}
          allowDeselect={false}
        />
      ) : null}
    </>
  );
}
