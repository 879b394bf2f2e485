import { Alert, Button, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { Trigger } from '../../../api/triggers.js';
import type { CallAuth } from '../call-code/described-call.js';
import { AnswerPanel } from './answer-panel.js';
import { breakages } from './break-it.js';
import { CodeTabs } from './code-tabs.js';
import { bodyOf, headersOf } from './playground-form.js';
import type { PlaygroundForm } from './playground-form.js';
import { RequestFields } from './request-fields.js';
import { SecretField } from './secret-field.js';
import type { PlaygroundCall } from './send-call.js';
import { usePlayground } from './use-playground.js';

/** S7: calls the trigger as a consumer would, and leaves with working code. */
export function Playground({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const settings = trigger.settings.auth ?? {};
  const [form, setForm] = useState<PlaygroundForm>({
    prompt: 'Say hello',
    context: '',
    metadata: '',
    idempotencyKey: '',
    answer: 'trigger',
    scheme: 'v1',
  });
  const [secret, setSecret] = useState('');
  const { state, send } = usePlayground();
  const auth: CallAuth = {
    mode: settings.mode ?? 'none',
    header: settings.header ?? 'X-Signature',
    scheme: form.scheme,
  };
  const body = bodyOf(form);
  const call: PlaygroundCall | null =
    body.ok && trigger.path !== null
      ? {
          path: trigger.path,
          body: body.body,
          auth,
          secret: secret === '' ? null : secret,
          headers: headersOf(form),
        }
      : null;
  const submit = (): void => {
    if (call !== null && !state.busy) void send(call);
  };
  useHotkeys([['mod+Enter', submit]], []);
  return (
    <Stack>
      {trigger.active ? null : (
        <Alert color="yellow" variant="outline" c="inherit">
          This trigger is switched off: every call gets 404.
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <form
            aria-label="Request"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <Stack>
              <RequestFields
                trigger={trigger}
                form={form}
                onChange={setForm}
                problem={body.ok ? null : body}
              />
              {auth.mode === 'none' ? null : (
                <SecretField trigger={trigger} value={secret} onChange={setSecret} />
              )}
              <Group>
                <Button type="submit" loading={state.busy} disabled={call === null}>
                  Send
                </Button>
                <Text size="xs" c="dimmed">
                  ⌘ or Ctrl and Enter sends too. It is a real call, by the public address.
                </Text>
              </Group>
            </Stack>
          </form>
          <Title order={2} size="h5" mt="lg" mb="xs">
            Break it on purpose
          </Title>
          <Group gap="xs">
            {breakages(trigger.settings.maxPromptLength ?? 10_000)
              .filter(({ modes }) => modes === undefined || modes.includes(auth.mode))
              .map((breakage) => (
                <Button
                  key={breakage.id}
                  size="xs"
                  variant="default"
                  disabled={call === null || state.busy}
                  onClick={() => {
                    if (call !== null) void send(call, breakage);
                  }}
                >
                  {breakage.label}
                </Button>
              ))}
          </Group>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <AnswerPanel state={state} />
            {body.ok && trigger.url !== null ? (
              <CodeTabs
                call={{
                  url: trigger.url,
                  body: body.body,
                  auth,
                  headers: Object.entries(headersOf(form)),
                }}
              />
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
