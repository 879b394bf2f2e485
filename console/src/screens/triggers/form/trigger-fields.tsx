import { Accordion, Checkbox, Fieldset, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { AuthMode } from '../../../api/triggers.js';
import type { TriggerFormValues } from './form-values.js';

const MODES: readonly { value: AuthMode; label: string; description: string }[] = [
  { value: 'bearer', label: 'Bearer token (recommended)', description: 'Authorization: Bearer <token>.' },
  {
    value: 'hmac_sha256',
    label: 'HMAC-SHA256 signature',
    description: 'The caller signs each body; the secret itself never travels.',
  },
  { value: 'custom_header', label: 'Token in a header', description: 'In a header of your choice.' },
  {
    value: 'none',
    label: 'None ⚠',
    description: 'Anybody who knows the URL can start runs. Name the addresses that may call below.',
  },
];

export interface TriggerFieldsProps {
  readonly values: TriggerFormValues;
  readonly onChange: (values: TriggerFormValues) => void;
  /** What is wrong with a field; null = nothing. */
  readonly problem: (field: keyof TriggerFormValues) => string | null;
  /** The choice of a secret, when one is to be made. */
  readonly secret: React.ReactNode;
}

/** The fields of a trigger by section. The first section stands open; the defaults of the others are safe. */
export function TriggerFields({ values, onChange, problem, secret }: TriggerFieldsProps): React.ReactNode {
  const set = (change: Partial<TriggerFormValues>): void => onChange({ ...values, ...change });
  const number = (
    field: 'replayWindowSeconds' | 'maxPromptLength' | 'limit' | 'windowSeconds' | 'timeoutSeconds',
    label: string,
    range: { min: number; max: number },
    description?: string,
  ): React.ReactNode => (
    <NumberInput
      id={`trigger-${field}`}
      label={label}
      description={description}
      value={values[field]}
      onChange={(value) => {
        if (typeof value === 'number') set({ [field]: value });
      }}
      error={problem(field)}
      allowDecimal={false}
      {...range}
    />
  );
  const usesHeader = values.mode === 'custom_header' || values.mode === 'hmac_sha256';
  return (
    <>
      <Fieldset legend="Who may call">
        <Stack>
          <Radio.Group
            label="Callers prove themselves by"
            value={values.mode}
            onChange={(mode) =>
              set({
                mode,
                header: mode === 'custom_header' ? 'X-Api-Token' : 'X-Signature',
              })
            }
          >
            <Stack gap="xs" mt="xs">
              {MODES.map((mode) => (
                <Radio key={mode.value} {...mode} />
              ))}
            </Stack>
          </Radio.Group>
          {usesHeader ? (
            <TextInput
              id="trigger-header"
              label="Header"
              value={values.header}
              onChange={({ currentTarget: { value } }) => set({ header: value.trim() })}
              error={problem('header')}
            />
          ) : null}
          {values.mode === 'hmac_sha256' ? (
            <>
              <Checkbox
                label="Require a signed timestamp"
                description="Refuses signatures of the body alone, which a thief could send again under a new time."
                checked={values.requireSignedTimestamp}
                onChange={({ currentTarget: { checked } }) => set({ requireSignedTimestamp: checked })}
              />
              {number(
                'replayWindowSeconds',
                'Replay window, seconds',
                { min: 0, max: 86_400 },
                values.replayWindowSeconds === 0
                  ? 'Off: recorded calls are not refused by their age.'
                  : 'How far the timestamp of a call may be from the time of the server.',
              )}
            </>
          ) : null}
          {secret === null ? null : (
            <>
              <TextInput
                id="trigger-consumer"
                label="Name of the consumer"
                description="For logs and limits; each consumer should have a secret of its own."
                value={values.consumer}
                onChange={({ currentTarget: { value } }) => set({ consumer: value })}
                error={problem('consumer')}
                required
              />
              {secret}
            </>
          )}
        </Stack>
      </Fieldset>
      <Accordion multiple variant="contained" chevronPosition="left" order={2}>
        <Section value="input" title="What it takes">
          {number('maxPromptLength', 'Longest prompt, characters', { min: 1, max: 50_000 })}
          <Checkbox
            label="Require a context"
            checked={values.requireContext}
            onChange={({ currentTarget: { checked } }) => set({ requireContext: checked })}
          />
          <Textarea
            id="trigger-contextSchema"
            label="JSON Schema of the context"
            value={values.contextSchema}
            onChange={({ currentTarget: { value } }) => set({ contextSchema: value })}
            error={problem('contextSchema')}
            autosize
            minRows={2}
            maxRows={12}
            spellCheck={false}
            classNames={{ input: 'mono' }}
          />
        </Section>
        <Section value="limits" title="Limits">
          <Checkbox
            label="Limit the calls of each caller"
            checked={values.rateLimited}
            onChange={({ currentTarget: { checked } }) => set({ rateLimited: checked })}
          />
          {values.rateLimited ? (
            <>
              {number('limit', 'Calls', { min: 1, max: 10_000 })}
              {number('windowSeconds', 'in so many seconds', { min: 1, max: 86_400 })}
            </>
          ) : null}
          <Textarea
            id="trigger-ipAllowList"
            label="Addresses that may call, one a line"
            description="IPv4, IPv6 or CIDR blocks; empty = all."
            placeholder="203.0.113.0/24"
            value={values.ipAllowList}
            onChange={({ currentTarget: { value } }) => set({ ipAllowList: value })}
            error={problem('ipAllowList')}
            autosize
            minRows={2}
            maxRows={10}
            spellCheck={false}
          />
        </Section>
        <Section value="answer" title="Answer">
          <Radio.Group
            label="What the caller gets"
            value={values.answer}
            onChange={(answer) => set({ answer })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="auto" label="The result, when the workflow has a response block" />
              <Radio value="sync" label="Always the result" />
              <Radio value="async" label="202 at once" />
            </Stack>
          </Radio.Group>
          {values.answer === 'async'
            ? null
            : number(
                'timeoutSeconds',
                'Waits at most, seconds',
                { min: 1, max: 300 },
                'Then the caller gets 202, and the run goes on.',
              )}
        </Section>
      </Accordion>
    </>
  );
}

const Section = ({
  value,
  title,
  children,
}: {
  readonly value: string;
  readonly title: string;
  readonly children: React.ReactNode;
}): React.ReactNode => (
  <Accordion.Item value={value}>
    <Accordion.Control>{title}</Accordion.Control>
    <Accordion.Panel>
      <Stack role="group" aria-label={title}>
        {children}
      </Stack>
    </Accordion.Panel>
  </Accordion.Item>
);
