import { Badge, Button, Group, Text } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { durationText } from '../../parts/relative-time.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { TimeBar } from './time-bar.js';
import { openRows } from './timeline.js';
import type { Timeline, TimelineRow } from './timeline.js';
import { treeKey } from './tree-key.js';
import './waterfall.css';

/** More rows are shown on demand: a loop may have gone round ten thousand times. */
const SHOWN_ROWS = 300;

export interface WaterfallProps {
  readonly timeline: Timeline;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** The steps of a run as a tree in a table, each with its bar on one time axis. Arrow keys move, open and close. */
export function Waterfall({ timeline, selectedId, onSelect }: WaterfallProps): React.ReactNode {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(SHOWN_ROWS);
  const body = useRef<HTMLTableSectionElement>(null);
  const open = openRows(timeline.rows, closed);
  const rows = open.slice(0, most);
  const toggle = (id: string): void =>
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const here = rows.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['step']);
    const row = rows[here];
    if (row === undefined) return;
    const move = treeKey(event.key, rows, here, closed);
    if (move === null) return;
    event.preventDefault();
    if (move.toggle) toggle(row.id);
    if (move.select) onSelect(row.id);
    body.current?.querySelectorAll<HTMLElement>('tr')[move.to]?.focus();
  };
  const tabStop = rows.some(({ id }) => id === selectedId) ? selectedId : rows[0]?.id;
  return (
    <div className="data-table-scroll" role="region" aria-label="Timeline" tabIndex={0}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- what WAI-ARIA has for it */}
      <table role="treegrid" aria-label="Steps of the run" className="waterfall">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Status</th>
            <th scope="col">
              <Group justify="space-between" wrap="nowrap">
                <span>0</span>
                <span>{durationText(timeline.totalMs)}</span>
              </Group>
            </th>
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows of a treegrid are one widget */}
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <tr
              key={row.id}
              data-step={row.id}
              aria-level={row.level}
              aria-expanded={row.hasChildren ? !closed.has(row.id) : undefined}
              aria-selected={row.id === selectedId}
              tabIndex={row.id === tabStop ? 0 : -1}
              onClick={() => onSelect(row.id)}
            >
              <th scope="row" style={{ paddingInlineStart: `${row.level * 1.1 - 0.6}rem` }}>
                <StepName row={row} closed={closed.has(row.id)} onToggle={() => toggle(row.id)} />
              </th>
              <td>
                <StatusBadge status={row.status} />
              </td>
              <td>
                <TimeBar row={row} totalMs={timeline.totalMs} />
                <Text size="xs" c="dimmed">
                  {row.text}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length > most ? (
        <Button variant="default" size="xs" my="xs" onClick={() => setMost(most + SHOWN_ROWS)}>
          Show more ({open.length - most} steps)
        </Button>
      ) : null}
    </div>
  );
}

function StepName({
  row,
  closed,
  onToggle,
}: {
  readonly row: TimelineRow;
  readonly closed: boolean;
  readonly onToggle: () => void;
}): React.ReactNode {
  const Chevron = closed ? ChevronRight : ChevronDown;
  return (
    <Group gap={4} wrap="nowrap">
      {row.hasChildren ? (
        // The keyboard opens and closes by arrow keys, as in every tree.
        <span
          className="waterfall-toggle"
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Chevron size={16} />
        </span>
      ) : (
        <span className="waterfall-toggle" aria-hidden />
      )}
      <span className="break">{row.name}</span>
      {row.attempts > 1 ? (
        <Badge size="sm" variant="outline" color="gray" c="inherit">
          ×{row.attempts}
        </Badge>
      ) : null}
      <Text size="xs" c="dimmed" component="span">
        {row.type === 'queue' ? '' : row.type}
      </Text>
    </Group>
  );
}
