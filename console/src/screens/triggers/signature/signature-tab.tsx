import { Alert, Button, PasswordInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { Trigger } from '../../../api/triggers.js';
import { CodeView } from '../../../parts/code-view.js';
import { FormProblem } from '../../../parts/form-problem.js';
import type { SignatureScheme } from '../call-code/described-call.js';
import { announcedScheme, debugSignature, visible } from './debug-signature.js';
import type { DebuggedCall, SignatureFinding } from './debug-signature.js';

const SCHEMES: readonly { value: SignatureScheme; label: string }[] = [
  { value: 'body', label: 'body alone' },
  { value: 'v1', label: 'v1: timestamp and body' },
  { value: 'standard', label: 'Standard Webhooks' },
];

/** S15: why a signature does not match, found in this browser: the secret is not sent anywhere. */
export function SignatureTab({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const [call, setCall] = useState<DebuggedCall>({
    scheme: 'v1',
    body: '',
    signature: '',
    timestamp: '',
    id: '',
    secret: '',
  });
  const [found, setFound] = useState<SignatureFinding | null>(null);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<DebuggedCall>): void => {
    setFound(null);
    setCall((before) => ({ ...before, ...change }));
  };
  const debug = async (): Promise<void> => {
    setError(null);
    try {
      setFound(await debugSignature(call, Date.now()));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Stack maw={820}>
      <Text size="sm">
        Paste what your caller sent. Everything is computed in this browser; the secret is not sent.
      </Text>
      <form
        aria-label="Signature"
        onSubmit={(event) => {
          event.preventDefault();
          void debug();
        }}
      >
        <Stack>
          <Textarea
            label="Body, exactly as sent"
            value={call.body}
            onChange={({ currentTarget: { value } }) => set({ body: value })}
            autosize
            minRows={3}
            maxRows={14}
            spellCheck={false}
            classNames={{ input: 'mono' }}
          />
          <TextInput
            label={`Signature, from ${trigger.settings.auth?.header ?? 'X-Signature'} or webhook-signature`}
            value={call.signature}
            onChange={({ currentTarget: { value } }) => {
              const scheme = announcedScheme(value);
              set({ signature: value, ...(scheme === null ? {} : { scheme }) });
            }}
            required
            spellCheck={false}
            autoComplete="off"
          />
          <Select
            label="Scheme"
            data={SCHEMES}
            value={call.scheme}
            onChange={(value) => set({ scheme: value ?? 'v1' })}
            allowDeselect={false}
          />
          <TextInput
            label="Timestamp, from X-Timestamp or webhook-timestamp"
            value={call.timestamp}
            onChange={({ currentTarget: { value } }) => set({ timestamp: value.trim() })}
            inputMode="numeric"
            autoComplete="off"
          />
          {call.scheme === 'standard' ? (
            <TextInput
              label="Id, from webhook-id"
              value={call.id}
              onChange={({ currentTarget: { value } }) => set({ id: value.trim() })}
              autoComplete="off"
            />
          ) : null}
          <PasswordInput
            label="Secret"
            value={call.secret}
            onChange={({ currentTarget: { value } }) => set({ secret: value })}
            required
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the secret' }}
          />
          <Button type="submit" style={{ alignSelf: 'flex-start' }}>
            Compare
          </Button>
          <FormProblem error={error} />
        </Stack>
      </form>
      {found === null ? null : (
        <Finding found={found} windowSeconds={trigger.settings.auth?.replayWindowSeconds ?? 300} />
      )}
    </Stack>
  );
}

function Finding({
  found,
  windowSeconds,
}: {
  readonly found: SignatureFinding;
  readonly windowSeconds: number;
}): React.ReactNode {
  const { matches, hint, expected, received, firstDifference, skewSeconds } = found;
  const isLate = skewSeconds !== null && windowSeconds > 0 && Math.abs(skewSeconds) > windowSeconds;
  return (
    <Stack role="status">
      <Alert
        variant="outline"
        c="inherit"
        color={matches ? 'green' : 'red'}
        icon={matches ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}
        title={matches ? 'The signature matches' : 'The signature does not match'}
      >
        {matches
          ? 'The secret, the body and the text under the signature are right.'
          : hint === null
            ? 'None of the usual mistakes fits. Most often the body was written again after signing, or the secret is another one. Sign the exact bytes that you send.'
            : `Your signature fits this: ${hint}. Do it the other way round, or send what you sign.`}
      </Alert>
      {skewSeconds === null ? null : (
        <Text size="sm">
          The timestamp is {Math.abs(skewSeconds)} s {skewSeconds < 0 ? 'in the past' : 'in the future'}
          {isLate
            ? `: outside of the replay window of ${windowSeconds} s, so the call is refused by now.`
            : '.'}
        </Text>
      )}
      <CodeView code={visible(found.signedText)} label="Text under the signature, white space made visible" />
      <CodeView code={expected} label="Expected" />
      {matches ? null : (
        <CodeView code={received} label={`Received; differs from character ${(firstDifference ?? 0) + 1}`} />
      )}
    </Stack>
  );
}
