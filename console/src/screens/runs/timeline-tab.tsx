import { Grid } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { isLive } from '../../api/runs.js';
import type { Run } from '../../api/runs.js';
import { namedBlockRuns } from './named-block-runs.js';
import { StepPanel } from './step-panel.js';
import { timelineOf } from './timeline.js';
import { useVersionBlocks } from './use-version-blocks.js';
import { Waterfall } from './waterfall.js';

export interface TimelineTabProps {
  readonly run: Run;
  /** Id of the row that is looked at; null = the first that failed, else the first block. */
  readonly step: string | null;
  readonly onStep: (id: string) => void;
}

/** What happened when, and one step of it in full. */
export function TimelineTab({ run, step, onStep }: TimelineTabProps): React.ReactNode {
  const [now, setNow] = useState(() => Date.now());
  // Bars of a run that goes on grow, at most four times a second.
  useInterval(() => setNow(Date.now()), 250, { autoInvoke: isLive(run) && run.status !== 'waiting' });
  const blocks = useVersionBlocks(run);
  const timeline = timelineOf({ ...run, blockRuns: namedBlockRuns(run.blockRuns, blocks) }, now);
  const { rows } = timeline;
  const selected =
    rows.find(({ id }) => id === step) ??
    rows.find(({ status }) => status === 'failed') ??
    rows.find(({ block }) => block !== null) ??
    rows[0];
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Waterfall timeline={timeline} selectedId={selected?.id ?? null} onSelect={onStep} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        {selected === undefined ? null : <StepPanel run={run} row={selected} />}
      </Grid.Col>
    </Grid>
  );
}
