import { Button, Group, List, Paper, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { cancelRun, isLive, replayRun } from '../../api/runs.js';
import type { RunSummary } from '../../api/runs.js';
import { announce } from '../../parts/announce.js';
import { confirmVerb } from '../../parts/confirm.js';
import { toastDone, toastError } from '../../parts/toasts.js';
import { doForEach } from './do-for-each.js';

const plural = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);

/** What can be done with the picked runs, all at once. */
export function BulkBar({
  picked,
  onClear,
}: {
  readonly picked: readonly RunSummary[];
  readonly onClear: () => void;
}): React.ReactNode {
  const client = useQueryClient();
  if (picked.length === 0) return null;
  const ended = picked.filter((run) => !isLive(run));
  const live = picked.filter(isLive);

  const ask = (
    runs: readonly RunSummary[],
    words: { title: string; verb: string; done: string; text: string; color?: 'red' },
    act: (id: string) => Promise<unknown>,
  ): void =>
    confirmVerb({
      title: words.title,
      verb: words.verb,
      ...(words.color === undefined ? {} : { color: words.color }),
      children: (
        <>
          <Text>{words.text}</Text>
          <List size="sm" mah={180} style={{ overflow: 'auto' }}>
            {runs.map(({ id, workflow }) => (
              <List.Item key={id}>
                <span className="mono">{id}</span> {workflow}
              </List.Item>
            ))}
          </List>
        </>
      ),
      onConfirm: async () => {
        const { done, failures } = await doForEach(
          runs.map(({ id }) => id),
          act,
        );
        if (done > 0) toastDone(`${plural(done)} ${words.done}`);
        if (failures.length > 0)
          toastError(new Error(failures.map(({ id, reason }) => `${id}: ${reason}`).join('\n')));
        onClear();
        await client.invalidateQueries({ queryKey: ['runs', 'newest'] });
        announce(`${plural(done)} ${words.done}`);
      },
    });

  return (
    <Paper withBorder p="xs" mb="sm" component="section" aria-label="Picked runs">
      <Group gap="xs">
        <Text size="sm">{plural(picked.length)} picked</Text>
        <Button
          size="xs"
          variant="default"
          disabled={ended.length === 0}
          onClick={() =>
            ask(
              ended,
              {
                title: `Replay ${plural(ended.length)}?`,
                verb: `Replay ${plural(ended.length)}`,
                done: 'started again',
                text: 'Each starts again with what its call brought. What it did outside is done again.',
              },
              (id) => replayRun(id),
            )
          }
        >
          Replay {ended.length}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={live.length === 0}
          onClick={() =>
            ask(
              live,
              {
                title: `Cancel ${plural(live.length)}?`,
                verb: `Cancel ${plural(live.length)}`,
                done: 'cancelled',
                text: 'They stop within a second. What they did outside stays done.',
                color: 'red',
              },
              cancelRun,
            )
          }
        >
          Cancel {live.length}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          Pick none
        </Button>
      </Group>
    </Paper>
  );
}
