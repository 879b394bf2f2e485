import type { BlockRun, Run } from '../../api/runs.js';

/** A row of the timeline. Times are milliseconds after the call came. */
export interface TimelineRow {
  /** Key of the block run; `queue`; or one made from the block's for what an agent did. */
  readonly id: string;
  readonly parentId: string | null;
  /** From 1. */
  readonly level: number;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  /** Null: the time is not known. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** More than one: it was tried again. */
  readonly attempts: number;
  /** In words, beside the bar and for those who cannot see it. */
  readonly text: string;
  readonly hasChildren: boolean;
  readonly block: BlockRun | null;
  /** What an agent did in this step, for the panel. */
  readonly detail: unknown;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** Length of the axis. */
  readonly totalMs: number;
}

const words = (ms: number): string => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`);

/** `started at 120 ms, took 840 ms`. */
function spanText(startMs: number | null, endMs: number | null): string {
  if (startMs === null) return 'not started';
  if (endMs === null) return `started at ${words(startMs)}, goes on`;
  return `started at ${words(startMs)}, took ${words(endMs - startMs)}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objects = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an agent did, from its outputs: each model call, then the tool calls that it asked for. Their times are not kept. */
function agentRows(block: BlockRun, level: number): TimelineRow[] {
  const outputs = block.outputs ?? {};
  const tools = objects(outputs['toolCalls']);
  const row = (
    part: Pick<TimelineRow, 'id' | 'name' | 'type' | 'status' | 'text' | 'detail'>,
  ): TimelineRow => ({
    parentId: block.key,
    level,
    startMs: null,
    endMs: null,
    attempts: 1,
    hasChildren: false,
    block: null,
    ...part,
  });
  return objects(outputs['modelCalls']).flatMap((call, index) => [
    row({
      id: `${block.key}~model${index + 1}`,
      name: `Model call ${index + 1}: ${text(call['model'])}`,
      type: 'model call',
      status: 'completed',
      text: `${count(call['inputTokens'])} tokens in, ${count(call['outputTokens'])} out${
        typeof call['cost'] === 'number' ? `, cost ${call['cost']}` : ''
      }`,
      detail: call,
    }),
    ...tools
      .filter(({ step }) => step === index + 1)
      .map((tool, place) =>
        row({
          id: `${block.key}~tool${index + 1}.${place + 1}`,
          name: `Tool ${text(tool['tool'])}`,
          type: 'tool call',
          status: text(tool['status']),
          text: text(tool['error']),
          detail: tool,
        }),
      ),
  ]);
}

const nameOf = (block: BlockRun): string => {
  const rounds = block.iteration?.map((place) => place + 1).join('.');
  return `${block.name ?? block.key}${rounds ? ` · round ${rounds}` : ''}`;
};

/**
 * The rows of a run on one time axis: the wait in the queue, each block run in the order of its start with those of
 * its nested workflow below it, and what agents did.
 *
 * @param now milliseconds since 1970, for a run that goes on
 */
export function timelineOf(run: Run, now: number): Timeline {
  const origin = Date.parse(run.createdAt);
  const begun = run.startedAt === null ? null : Date.parse(run.startedAt) - origin;
  const over = run.finishedAt === null ? null : Date.parse(run.finishedAt) - origin;
  const since = (at: number | null | undefined): number | null =>
    typeof at === 'number' ? Math.max(0, at - origin) : null;

  const children = new Map<string | null, BlockRun[]>();
  const keys = new Set(run.blockRuns.map(({ key }) => key));
  for (const block of run.blockRuns) {
    const parent = block.parentKey != null && keys.has(block.parentKey) ? block.parentKey : null;
    children.set(parent, [...(children.get(parent) ?? []), block]);
  }
  const rowsBelow = (parentId: string | null, level: number): TimelineRow[] =>
    (children.get(parentId) ?? [])
      .toSorted((a, b) => (a.startedAt ?? Infinity) - (b.startedAt ?? Infinity))
      .flatMap((block) => {
        const startMs = since(block.startedAt);
        const endMs = since(block.finishedAt);
        const below = [...rowsBelow(block.key, level + 1), ...agentRows(block, level + 1)];
        const attempts = block.attempts ?? 1;
        const row: TimelineRow = {
          id: block.key,
          parentId,
          level,
          name: nameOf(block),
          type: block.type ?? '',
          status: block.status,
          startMs,
          endMs,
          attempts,
          text: [
            spanText(startMs, endMs),
            ...(attempts > 1 ? [`tried ${attempts} times`] : []),
            ...(block.reused === true ? ['taken over from before'] : []),
          ].join(', '),
          hasChildren: below.length > 0,
          block,
          detail: null,
        };
        return [row, ...below];
      });

  const queueEnd = begun ?? over;
  const queue: TimelineRow = {
    id: 'queue',
    parentId: null,
    level: 1,
    name: 'Waiting in the queue',
    type: 'queue',
    status: begun === null && over === null ? 'queued' : 'completed',
    startMs: 0,
    endMs: queueEnd,
    attempts: 1,
    text: spanText(0, queueEnd),
    hasChildren: false,
    block: null,
    detail: null,
  };
  const rows = [queue, ...rowsBelow(null, 1)];
  const last = Math.max(...rows.map(({ endMs, startMs }) => endMs ?? startMs ?? 0));
  return { rows, totalMs: Math.max(over ?? now - origin, last, 1) };
}

/** The rows whose parents are all open. */
export function openRows(rows: readonly TimelineRow[], closed: ReadonlySet<string>): readonly TimelineRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ id, parentId }) => {
    if (parentId === null || (!hidden.has(parentId) && !closed.has(parentId))) return true;
    hidden.add(id);
    return false;
  });
}
