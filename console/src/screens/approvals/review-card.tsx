import { Alert, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Flag, TriangleAlert, Users } from 'lucide-react';
import type { Review } from '../../api/reviews.js';
import { CopyId } from '../../parts/copy-id.js';
import { JsonView } from '../../parts/json-view.js';
import { RunLink } from '../../parts/run-link.js';
import { TimeCell } from '../../parts/time-cell.js';
import { AskedCalls } from './asked-calls.js';
import { CutOffButtons } from './cut-off-buttons.js';
import { DecisionButtons } from './decision-buttons.js';

const HEADINGS: Readonly<Record<Review['kind'], (review: Review) => string>> = {
  human_review: ({ title }) => title,
  tool_approval: ({ calls }) =>
    `May the agent call ${[...new Set(calls.map(({ tool }) => tool))].join(', ') || 'a tool'}?`,
  interrupted: ({ blockName }) => `"${blockName}" was cut off. Did it happen?`,
};

/** One question: what will happen, for which run, who said what, and the buttons. */
export function ReviewCard({ review }: { readonly review: Review }): React.ReactNode {
  const { kind, message, show, calls, runId } = review;
  return (
    <Paper withBorder p="md" component="article" aria-label={HEADINGS[kind](review)}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h4" className="break">
            {HEADINGS[kind](review)}
          </Title>
          <Expiry expiresAt={review.expiresAt} />
        </Group>
        <About review={review} />
        {message === '' ? null : (
          <Text className="break" style={{ whiteSpace: 'pre-wrap' }}>
            {message}
          </Text>
        )}
        {kind === 'interrupted' ? <CutOffNote /> : null}
        {show === null ? null : <JsonView value={show} label="What will happen" />}
        <AskedCalls calls={calls} />
        <Prompt review={review} />
        <Eyes review={review} />
        {kind === 'interrupted' ? <CutOffButtons review={review} /> : <DecisionButtons review={review} />}
        <Group gap="xs">
          <RunLink id={runId}>Open the run</RunLink>
          <CopyId id={runId} short />
        </Group>
      </Stack>
    </Paper>
  );
}

const Expiry = ({ expiresAt }: { expiresAt: string | null }): React.ReactNode =>
  expiresAt === null ? null : (
    <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
      Expires <TimeCell at={expiresAt} />
    </Text>
  );

const About = ({ review }: { review: Review }): React.ReactNode => (
  <Text size="sm" c="dimmed" className="break">
    {review.workflow ?? 'A workflow'} v{review.workflowVersion} · block {review.blockName} · asked{' '}
    <TimeCell at={review.requestedAt ?? review.createdAt} /> · caller{' '}
    <span className="mono">{review.caller}</span>
  </Text>
);

const CutOffNote = (): React.ReactNode => (
  <Alert color="yellow" variant="outline" icon={<TriangleAlert aria-hidden />} title="Look before you decide">
    The server stopped in the middle of something that cannot be undone, such as sending a mail. Find out
    whether it happened. To give the outputs by hand, use the API (action use_outputs).
  </Alert>
);

function Prompt({ review }: { readonly review: Review }): React.ReactNode {
  const { promptExcerpt, ephemeral, guardrailsTriggered, matchedInjectionPatterns } = review;
  return (
    <Stack gap={4}>
      {guardrailsTriggered ? (
        <Group gap={6}>
          <Flag size={16} color="var(--mantine-color-error)" aria-hidden />
          <Text size="sm" fw={600}>
            Guardrails matched:
          </Text>
          {matchedInjectionPatterns.map((pattern) => (
            <Badge key={pattern} variant="outline" color="red" c="var(--mantine-color-error)" tt="none">
              {pattern}
            </Badge>
          ))}
        </Group>
      ) : null}
      {ephemeral ? (
        <Text size="sm" c="dimmed">
          The prompt is not shown: the call was ephemeral.
        </Text>
      ) : null}
      {promptExcerpt === null ? null : (
        <Text
          size="sm"
          component="blockquote"
          m={0}
          pl="sm"
          className="break"
          style={{ borderLeft: '3px solid var(--mantine-color-default-border)', whiteSpace: 'pre-wrap' }}
        >
          {promptExcerpt}
        </Text>
      )}
    </Stack>
  );
}

function Eyes({ review }: { readonly review: Review }): React.ReactNode {
  const { fourEyes, approvedBy, approvers } = review;
  if (!fourEyes && approvers.length === 0) return null;
  return (
    <Group gap={6}>
      <Users size={16} aria-hidden />
      <Text size="sm">
        {fourEyes ? 'Two different people must approve; one is enough to deny. ' : ''}
        {approvedBy.length > 0 ? `Approved so far by ${approvedBy.join(', ')}. ` : ''}
        {approvers.length > 0 ? `May decide: ${approvers.join(', ')}.` : ''}
      </Text>
    </Group>
  );
}
