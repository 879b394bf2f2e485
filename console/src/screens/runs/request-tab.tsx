import { Badge, Group, Paper, Stack, Table, Text } from '@mantine/core';
import type { GuardrailMatch, Run } from '../../api/runs.js';
import { CopyId } from '../../parts/copy-id.js';
import { JsonView } from '../../parts/json-view.js';
import { markedPieces, textAt } from './marked-text.js';
import './waterfall.css';

/** What the caller sent, from where, and what the guardrails found in it. */
export function RequestTab({ run }: { readonly run: Run }): React.ReactNode {
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Request id', <CopyId key="id" id={run.requestId} />],
    ['Request id of the caller', run.clientRequestId ?? '–'],
    ['Caller', run.caller],
    ['Address', run.clientIp ?? '–'],
    ['User agent', run.userAgent ?? '–'],
    ['Surface', run.surface],
    ['Came', new Date(run.createdAt).toISOString()],
  ];
  return (
    <Stack>
      <Table maw={720} withRowBorders={false}>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={200}>
                {name}
              </Table.Th>
              <Table.Td className="break">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Matches run={run} />
      {run.ephemeral || run.input === null ? (
        <Text c="dimmed">The content was not stored.</Text>
      ) : (
        <JsonView label="What the trigger gave to the workflow" value={run.input} />
      )}
    </Stack>
  );
}

function Matches({ run }: { readonly run: Run }): React.ReactNode {
  const { guardrailMatches, matchedInjectionPatterns } = run;
  if (guardrailMatches.length === 0 && matchedInjectionPatterns.length === 0) return null;
  const places = [...new Set(guardrailMatches.map(({ where }) => where))];
  return (
    <Paper withBorder p="md" component="section" aria-label="Guardrail matches">
      <Stack gap="xs">
        <Group gap="xs">
          {matchedInjectionPatterns.map((pattern) => (
            <Badge key={pattern} variant="outline" color="red" c="inherit" tt="none">
              ⚑ {pattern}
            </Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          A prefilter found these. It is no defence by itself, and may be wrong.
        </Text>
        {places.map((where) => (
          <MarkedText
            key={where}
            where={where}
            text={textAt(run.input, where)}
            matches={guardrailMatches.filter((match) => match.where === where)}
          />
        ))}
      </Stack>
    </Paper>
  );
}

function MarkedText({
  where,
  text,
  matches,
}: {
  readonly where: string;
  readonly text: string | undefined;
  readonly matches: readonly GuardrailMatch[];
}): React.ReactNode {
  const inText = matches.filter(({ inKey }) => inKey !== true);
  return (
    <div>
      <Text size="xs" c="dimmed">
        In <span className="mono">{where === '' ? 'the body' : where}</span>:{' '}
        {matches
          .map(
            ({ pattern, severity, hiddenBy, suppressedBy, inKey }) =>
              `${pattern} (${[severity, hiddenBy === null ? '' : `hidden by ${hiddenBy}`, inKey ? 'in the key' : '', suppressedBy === undefined ? '' : 'suppressed'].filter(Boolean).join(', ')})`,
          )
          .join('; ')}
      </Text>
      {text === undefined ? null : (
        <pre className="code-view" tabIndex={0} aria-label={`Text at ${where} with the matches marked`}>
          {markedPieces(text, inText).map((piece) =>
            piece.matches.length === 0 ? (
              piece.text
            ) : (
              <mark
                key={piece.start}
                className="guardrail-mark"
                title={piece.matches.map(({ pattern }) => pattern).join(', ')}
              >
                {piece.text}
              </mark>
            ),
          )}
        </pre>
      )}
    </div>
  );
}
