import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GuardrailMatch, MatchedRun } from '../../api/guardrails.js';
import { request } from '../../api/request.js';
import { CopyId } from '../../parts/copy-id.js';
import { useSession } from '../../shell/use-session.js';
import { MarkedText } from './marked-text.js';
import { SuppressDialog } from './suppress-dialog.js';
import { Suppressions } from './suppressions.js';
import { textAt } from './text-at.js';

/** Each match of a run in the text where it stands, and the way to call it harmless. */
export function MatchDetails({ matched }: { readonly matched: MatchedRun }): React.ReactNode {
  const { can } = useSession();
  const [judged, setJudged] = useState<GuardrailMatch | null>(null);
  const run = useQuery({
    queryKey: ['guardrails', 'input', matched.run],
    queryFn: ({ signal }) =>
      request<{ readonly input: Readonly<Record<string, unknown>> | null }>(
        'GET',
        `runs/${encodeURIComponent(matched.run)}`,
        { signal },
      ),
    staleTime: Infinity,
  });
  const textOf = ({ where }: GuardrailMatch): string | null => textAt(run.data?.input ?? null, where);
  return (
    <Stack>
      <Group gap="sm">
        <CopyId id={matched.run} />
        <Text size="sm" c="dimmed" className="break">
          {matched.caller}
        </Text>
      </Group>
      {matched.matches.map((match) => {
        const text = textOf(match);
        const { pattern, severity, where, hiddenBy, start, end, suppressedBy } = match;
        return (
          <Stack
            key={`${where}${pattern}${start}`}
            gap={4}
            component="section"
            aria-label={`Match of ${pattern}`}
          >
            <Group justify="space-between">
              <Text fw={600} className="mono break">
                {pattern}
              </Text>
              <Text size="sm">{severity}</Text>
            </Group>
            <Text size="xs" c="dimmed">
              at {where === '' ? 'the body' : where}
              {match.inKey === true ? ', in a key' : ''}
              {hiddenBy === null ? '' : `, hidden by ${hiddenBy}`}
              {suppressedBy === undefined ? '' : ', suppressed'}
            </Text>
            {text === null || match.inKey === true ? (
              <Text size="sm" c="dimmed">
                {run.isPending ? 'Reading the run' : 'The text is not kept any more.'}
              </Text>
            ) : (
              <MarkedText text={text} start={start} end={end} />
            )}
            {suppressedBy === undefined && can('workflows.publish') ? (
              <Group>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Mark as false positive: ${pattern}`}
                  onClick={() => setJudged(match)}
                >
                  Mark as false positive
                </Button>
              </Group>
            ) : null}
          </Stack>
        );
      })}
      <Suppressions trigger={matched.trigger} />
      {judged === null ? null : (
        <SuppressDialog
          trigger={matched.trigger}
          pattern={judged.pattern}
          text={textOf(judged)?.slice(judged.start, judged.end) ?? null}
          onClose={() => setJudged(null)}
        />
      )}
    </Stack>
  );
}
