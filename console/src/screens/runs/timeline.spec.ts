import type { BlockRun, Run } from '../../api/runs.js';
import { openRows, timelineOf } from './timeline.js';
import { treeKey } from './tree-key.js';

const T0 = Date.parse('2026-01-01T00:00:00.000Z');

const run = (blockRuns: readonly BlockRun[], part: Partial<Run> = {}): Run => ({
  id: 'run_1',
  status: 'completed',
  workflow: 'orders',
  workflowVersion: 1,
  triggerId: 'trg_1',
  surface: 'prompt',
  requestId: 'req_1',
  caller: 'bearer:1',
  attempt: 1,
  guardrailsTriggered: false,
  ephemeral: false,
  simulate: false,
  createdAt: new Date(T0).toISOString(),
  startedAt: new Date(T0 + 100).toISOString(),
  finishedAt: new Date(T0 + 2_000).toISOString(),
  durationMs: 1_900,
  error: null,
  replayOf: null,
  clientRequestId: null,
  clientIp: null,
  userAgent: null,
  matchedInjectionPatterns: [],
  guardrailMatches: [],
  cancelRequested: false,
  resumeAt: null,
  waits: [],
  input: {},
  output: null,
  response: null,
  usage: null,
  blockRuns,
  ...part,
});

const block = (key: string, start: number, end: number | null, part: Partial<BlockRun> = {}): BlockRun => ({
  key,
  name: key,
  type: 'transform',
  status: end === null ? 'running' : 'completed',
  startedAt: T0 + start,
  finishedAt: end === null ? null : T0 + end,
  attempts: 1,
  ...part,
});

describe('timelineOf', () => {
  it('begins with the wait in the queue, apart from the work', () => {
    const { rows, totalMs } = timelineOf(run([block('b2', 120, 960)]), T0);
    expect(rows.map(({ name, text }) => [name, text])).toEqual([
      ['Waiting in the queue', 'started at 0 ms, took 100 ms'],
      ['b2', 'started at 120 ms, took 840 ms'],
    ]);
    expect(totalMs).toBe(2_000);
  });

  it('puts nested blocks below theirs, in the order of their start, with rounds and retries in words', () => {
    const { rows } = timelineOf(
      run([
        block('b4>b2', 500, 600, { parentKey: 'b4' }),
        block('b5#1/b7', 900, 950, { name: 'each', iteration: [1] }),
        block('b4', 400, 700, { attempts: 3 }),
      ]),
      T0,
    );
    expect(rows.map(({ id, level, name }) => [id, level, name])).toEqual([
      ['queue', 1, 'Waiting in the queue'],
      ['b4', 1, 'b4'],
      ['b4>b2', 2, 'b4>b2'],
      ['b5#1/b7', 1, 'each · round 2'],
    ]);
    expect(rows[1]).toMatchObject({ attempts: 3, hasChildren: true });
    expect(rows[1]?.text).toContain('tried 3 times');
  });

  it('opens agents to their model calls and the tool calls that each asked for', () => {
    const outputs = {
      modelCalls: [
        { model: 'demo', inputTokens: 12, outputTokens: 3, cost: null },
        { model: 'demo', inputTokens: 20, outputTokens: 5, cost: 0.1 },
      ],
      toolCalls: [{ step: 1, callId: 'c1', tool: 'search', args: {}, status: 'failed', error: 'no' }],
    };
    const { rows } = timelineOf(run([block('b2', 120, 960, { type: 'agent', outputs })]), T0);
    expect(rows.slice(2).map(({ name, status, text, level }) => [name, status, text, level])).toEqual([
      ['Model call 1: demo', 'completed', '12 tokens in, 3 out', 2],
      ['Tool search', 'failed', 'no', 2],
      ['Model call 2: demo', 'completed', '20 tokens in, 5 out, cost 0.1', 2],
    ]);
  });

  it('grows with the time while a run goes on', () => {
    const live = run([block('b2', 120, null)], { status: 'running', finishedAt: null, durationMs: null });
    const { rows, totalMs } = timelineOf(live, T0 + 5_000);
    expect(totalMs).toBe(5_000);
    expect(rows[1]?.text).toBe('started at 120 ms, goes on');
    const queued = run([], { status: 'queued', startedAt: null, finishedAt: null });
    expect(timelineOf(queued, T0 + 50).rows[0]).toMatchObject({ status: 'queued', endMs: null });
  });

  it('is not confused by clocks that differ, or by parents that are missing', () => {
    const { rows } = timelineOf(run([block('b9', -40, 10, { parentKey: 'gone' })]), T0);
    expect(rows[1]).toMatchObject({ startMs: 0, level: 1, parentId: null });
  });
});

describe('the tree', () => {
  const rows = timelineOf(
    run([block('a', 1, 9), block('a>b', 2, 8, { parentKey: 'a' }), block('c', 10, 20)]),
    T0,
  ).rows;

  it('hides all that is below a closed row', () => {
    expect(openRows(rows, new Set(['a'])).map(({ id }) => id)).toEqual(['queue', 'a', 'c']);
    expect(openRows(rows, new Set()).length).toBe(4);
  });

  it('opens, closes and moves by arrow keys', () => {
    const none = new Set<string>();
    expect(treeKey('ArrowDown', rows, 0, none)).toEqual({ to: 1, toggle: false, select: false });
    expect(treeKey('ArrowLeft', rows, 1, none)).toEqual({ to: 1, toggle: true, select: false });
    expect(treeKey('ArrowRight', rows, 1, new Set(['a']))).toEqual({ to: 1, toggle: true, select: false });
    expect(treeKey('ArrowRight', rows, 1, none)).toEqual({ to: 2, toggle: false, select: false });
    expect(treeKey('ArrowLeft', rows, 2, none)).toEqual({ to: 1, toggle: false, select: false });
    expect(treeKey('Enter', rows, 2, none)).toEqual({ to: 2, toggle: false, select: true });
    expect(treeKey('End', rows, 0, none)?.to).toBe(3);
    expect(treeKey('a', rows, 0, none)).toBeNull();
  });
});
