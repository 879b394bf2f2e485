import { Client } from 'pg';
import { makeGraph } from '../libs/engine/src/random-graph.spec-support.js';
import type { GraphBlock } from '../libs/engine/src/random-graph.spec-support.js';
import { CountingServer } from './support/counting-server.js';
import type { Hit } from './support/counting-server.js';
import { answerGraph, graphWorkflow, sourceOf } from './support/graph-workflow.js';
import { faultsOf } from './support/killed-run.js';
import type { Evidence, JournalLine, ShownBlockRun } from './support/killed-run.js';
import { Random } from './support/random.js';
import { WorkerFleet } from './support/worker-fleet.js';

const SEED = Number(process.env['PROMPTHOOK_TEST_SEED'] ?? 20_261_122);
/** For how long workers are killed. CONTRIBUTING.md tells of it. */
const KILLING_MS = Number(process.env['PROMPTHOOK_TEST_KILL_SECONDS'] ?? 5) * 1000;
const WORKERS = 2;
/** Of a worker, from the moment on at which it is ready. */
const LONGEST_LIFE_MS = 4_000;
/** Enough that a kill always finds runs in the middle of something. */
const RUNS_AT_A_TIME = 32;
const LARGEST_GRAPH = 10;
/** A dead process keeps its runs for 6 s; each may have to wait for several, one after another. */
const SETTLE_MS = 120_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('workers that are killed at random moments', () => {
  const outside = new CountingServer(answerGraph);
  let fleet: WorkerFleet;
  let sql: Client;

  beforeAll(async () => {
    await outside.listen();
    fleet = await WorkerFleet.start(WORKERS);
    sql = new Client({ connectionString: fleet.database.url, options: '-c search_path=prompthook' });
    await sql.connect();
  }, 120_000);
  afterAll(async () => {
    await sql?.end();
    await fleet?.close();
    await outside.close();
  });

  /** The database may be too busy for a moment, which 503 says; who is told so tries again. */
  const publish = async (document: { name: string }): Promise<void> => {
    for (;;) {
      try {
        await fleet.management.publish(document);
        return;
      } catch (error) {
        if (!String(error).includes('answered 503')) throw error;
        await pause(500);
      }
    }
  };

  /** Posts the call to some process; to another one when that is killed before it has answered. */
  const call = async (path: string, random: Random): Promise<{ runId: string; requestId: string }> => {
    for (;;) {
      const answer = await fetch(`${random.pick(fleet.urls)}/api/webhooks/prompt/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'Go.' }),
      })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => null); // killed before it had answered: nothing was acknowledged
      if (answer?.status === 202) return JSON.parse(answer.text) as { runId: string; requestId: string };
      if (answer && answer.status < 500) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
      await pause(20);
    }
  };

  const ended = async (runId: string, deadline: number): Promise<void> => {
    for (;;) {
      const { rowCount } = await sql.query('SELECT 1 FROM run_results WHERE run_id = $1', [runId]);
      if (rowCount) return;
      if (Date.now() > deadline) throw new Error(`The run ${runId} did not end.`);
      await pause(200);
    }
  };

  const somethingRuns = async (): Promise<boolean> =>
    Boolean((await sql.query(`SELECT 1 FROM live_runs WHERE status = 'running' LIMIT 1`)).rowCount);

  const gather = async (
    graph: readonly GraphBlock[],
    retry: boolean,
    { runId, requestId }: { runId: string; requestId: string },
    hitsOf: (id: string) => readonly Hit[],
  ): Promise<Evidence> => {
    const run = await fleet.management.run(runId);
    const journal = await sql.query<{ data: JournalLine }>(
      'SELECT data FROM run_journal WHERE run_id = $1 ORDER BY entry',
      [runId],
    );
    return {
      graph,
      retry,
      outside: outside.url,
      runId,
      requestId,
      status: run.status,
      errorCode: (run['error'] as { code: string } | null)?.code ?? null,
      blockRuns: run['blockRuns'] as ShownBlockRun[],
      journal: journal.rows.map(({ data }) => data),
      hits: [...hitsOf(runId), ...hitsOf(requestId)],
    };
  };

  it('run every graph as the reference interpreter does, act on the outside once, and repeat nothing that has finished', async () => {
    const random = new Random(SEED);
    const stopAt = Date.now() + KILLING_MS;
    const tally = { runs: 0, blockRuns: 0, completed: 0, interrupted: 0, repeated: 0, faults: 0 };
    const faults: string[] = [];
    let clean: Evidence | null = null;

    // By run, as they come: a long proof makes more requests than could be searched through for each run.
    const bySource = new Map<string, Hit[]>();
    let sorted = 0;
    const hitsOf = (id: string): readonly Hit[] => {
      for (; sorted < outside.hits.length; sorted += 1) {
        const hit = outside.hits[sorted] as Hit;
        const { run } = sourceOf(hit);
        bySource.set(run, [...(bySource.get(run) ?? []), hit]);
      }
      return bySource.get(id) ?? [];
    };

    // However slow the machine is: until a kill has hit a run in the middle, nothing is proven.
    const goesOn = (): boolean =>
      Date.now() < stopAt || (fleet.takenOver === 0 && Date.now() < stopAt + SETTLE_MS);
    let next = 0;
    const runGraphs = async () => {
      while (goesOn()) {
        const index = next++;
        const retry = index % 3 !== 0;
        const from = { seed: SEED + index, size: 1 + (index % LARGEST_GRAPH) };
        const graph = makeGraph(from);
        const document = graphWorkflow(`graph-${index}`, graph, outside.url, retry);
        await publish(document);
        const called = await call(document.name, random);
        await ended(called.runId, stopAt + 2 * SETTLE_MS);
        const evidence = await gather(graph, retry, called, hitsOf);
        const found = faultsOf(evidence);
        for (const fault of found)
          faults.push(`graph ${JSON.stringify(from)}, retry ${retry}, ${called.runId}: ${fault}`);
        tally.runs += 1;
        tally.faults += found.length;
        tally.blockRuns += evidence.blockRuns.filter(({ port }) => port !== null).length;
        tally[evidence.status === 'completed' ? 'completed' : 'interrupted'] += 1;
        const sends = evidence.hits.filter(({ path }) => path === '/send');
        tally.repeated += sends.length - new Set(sends.map((hit) => hit.idempotencyKey)).size;
        if (found.length === 0 && sends.length > 0 && hasOrder(evidence)) clean ??= evidence;
      }
    };
    const killWorker = async (slot: number) => {
      while (goesOn()) {
        await pause(random.below(LONGEST_LIFE_MS));
        while (goesOn() && !(await somethingRuns())) await pause(5);
        await fleet.replace(slot);
      }
    };
    const settled = await Promise.allSettled([
      ...Array.from({ length: RUNS_AT_A_TIME }, runGraphs),
      ...Array.from({ length: WORKERS }, (_, slot) => killWorker(slot)),
    ]);

    process.stdout.write(
      `engine-kill: seed ${SEED}, ${fleet.kills} kills, ${tally.runs} runs (${tally.completed} completed, ` +
        `${tally.interrupted} interrupted), ${tally.blockRuns} block runs, ${fleet.takenOver} times a run was taken over, ` +
        `${outside.hits.length} requests outside, ${tally.repeated} repeated under their key, ${tally.faults} faults\n`,
    );
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    expect(faults).toEqual([]);
    expect(fleet.kills).toBeGreaterThanOrEqual(WORKERS);
    expect(tally.runs).toBeGreaterThanOrEqual(RUNS_AT_A_TIME);
    expect(fleet.takenOver).toBeGreaterThan(0);

    // The judge itself can find fault: the same evidence, falsified, does not pass.
    if (clean === null) throw new Error('No run without a fault was kept.');
    for (const [what, falsified] of falsifications(clean))
      expect([what, faultsOf(falsified).length > 0]).toEqual([what, true]);
  }, 900_000);
});

/** A completed run in which one block led to another. */
const hasOrder = ({ status, graph, blockRuns }: Evidence): boolean => {
  const ports = new Map(blockRuns.map(({ key, port }) => [key, port]));
  const follows = ({ name, from }: GraphBlock): boolean =>
    Boolean(ports.get(name)) && from.some(([block, port]) => ports.get(block) === port);
  return status === 'completed' && graph.some(follows);
};

function falsifications(clean: Evidence): [string, Evidence][] {
  const sent = clean.hits.filter(({ path }) => path === '/send').slice(0, 1);
  const done = clean.blockRuns.filter(({ port }) => port !== null);
  const ends = clean.journal.filter(({ kind }) => kind === 'finished').slice(0, 1);
  const late = done.map((run) => ({ ...run, startedAt: 0, finishedAt: 0 }));
  return [
    // Oftener than the block was begun, whatever it lived through.
    ['an effect again', { ...clean, hits: [...clean.hits, ...clean.journal.flatMap(() => sent)] }],
    ['an effect too few', { ...clean, hits: clean.hits.filter((hit) => !sent.includes(hit)) }],
    ['an effect of another run', { ...clean, hits: [...clean.hits], runId: 'run_other' }],
    ['a block finished twice', { ...clean, journal: [...clean.journal, ...ends] }],
    ['a block that did not run', { ...clean, blockRuns: done.slice(1) }],
    ['a block run shown twice', { ...clean, blockRuns: [...done, ...done.slice(0, 1)] }],
    [
      'another output',
      { ...clean, blockRuns: done.map((run, at) => (at === 0 ? { ...run, outputs: { x: 1 } } : run)) },
    ],
    ['another ending', { ...clean, status: 'failed', errorCode: 'internal_error' }],
    [
      'an order that cannot be',
      { ...clean, blockRuns: late.map((run) => ({ ...run, finishedAt: Date.now() })) },
    ],
  ];
}
