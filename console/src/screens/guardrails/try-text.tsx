import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { scanText } from '../../api/guardrails.js';
import { FormProblem } from '../../parts/form-problem.js';
import { MarkedText } from './marked-text.js';

/** Scans a text as a call would be scanned. */
export function TryText({ trigger }: { readonly trigger: string | null }): React.ReactNode {
  const [text, setText] = useState('');
  const scan = useMutation({
    mutationFn: async (given: string) => ({ given, ...(await scanText(trigger, given)) }),
  });
  return (
    <Stack component="section" aria-label="Try a text">
      <Title order={2} size="h5">
        Try a text
      </Title>
      <Textarea
        label="Text"
        autosize
        minRows={5}
        maxRows={16}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group>
        <Button disabled={text.trim() === ''} loading={scan.isPending} onClick={() => scan.mutate(text)}>
          Scan
        </Button>
      </Group>
      <FormProblem error={scan.error} />
      {scan.data === undefined ? null : (
        <Stack gap="xs" role="status">
          <Text fw={600}>
            {scan.data.enabled
              ? scan.data.guardrailsTriggered
                ? `Matches: ${scan.data.matchedInjectionPatterns.join(', ')}`
                : 'Nothing matches'
              : 'The guardrails of this trigger are off'}
          </Text>
          {scan.data.matches.map(({ pattern, severity, start, end, hiddenBy, suppressedBy }) => (
            <div key={`${pattern}${start}`}>
              <Text size="sm">
                <span className="mono">{pattern}</span> · {severity}
                {hiddenBy === null ? '' : ` · hidden by ${hiddenBy}`}
                {suppressedBy === undefined ? '' : ' · suppressed'}
              </Text>
              <MarkedText text={scan.data.given} start={start} end={end} />
            </div>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
