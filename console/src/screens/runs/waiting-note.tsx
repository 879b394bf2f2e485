import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CirclePause } from 'lucide-react';
import type { Run } from '../../api/runs.js';
import { TimeCell } from '../../parts/time-cell.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A review, an approval of tool calls, or something that was cut off. */
const isForPeople = ({ kind, state }: Readonly<Record<string, unknown>>): boolean =>
  kind === 'person' ||
  (typeof state === 'object' &&
    state !== null &&
    ['human_review', 'tool_approval'].includes(text((state as Record<string, unknown>)['kind'])));

/** What a waiting run waits for, and where people decide. */
export function WaitingNote({ run }: { readonly run: Run }): React.ReactNode {
  if (run.status !== 'waiting') return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<CirclePause aria-hidden />}
      mb="md"
      title="This run waits"
      c="inherit"
    >
      <List size="sm">
        {run.waits.map((wait) => (
          <List.Item key={`${text(wait['blockKey'])} ${text(wait['step'])}`}>
            <strong>{text(wait['blockName']) || text(wait['blockKey'])}</strong>: {text(wait['reason'])}
            {typeof wait['until'] === 'string' ? (
              <>
                {' '}
                (until <TimeCell at={wait['until']} />)
              </>
            ) : null}
          </List.Item>
        ))}
      </List>
      {run.resumeAt === null ? null : (
        <Text size="sm">
          It goes on by itself <TimeCell at={run.resumeAt} />.
        </Text>
      )}
      {run.waits.some(isForPeople) ? (
        <Anchor component={Link} to="/approvals" size="sm">
          Approve or deny
        </Anchor>
      ) : null}
    </Alert>
  );
}
