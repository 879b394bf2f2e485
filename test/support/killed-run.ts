import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '#sdk';
import { everyBlock, interpret } from '../../libs/engine/src/random-graph.spec-support.js';
import type { Dialect, Done, GraphBlock } from '../../libs/engine/src/random-graph.spec-support.js';
import type { Hit } from './counting-server.js';
import { graphDialect, sourceOf, WAIT_MS } from './graph-workflow.js';

/** One block run as the management API shows it. */
export interface ShownBlockRun {
  readonly key: string;
  readonly status: string;
  readonly port: string | null;
  readonly outputs: JsonObject | null;
  readonly error: { readonly code: string; readonly message: string; readonly attempts: number } | null;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

/** One journal entry of the run, in the order of the journal. */
export interface JournalLine {
  readonly kind: string;
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Everything that is known of a run that ended. */
export interface Evidence {
  readonly graph: readonly GraphBlock[];
  /** Whether blocks that act on the outside may be repeated under their key. */
  readonly retry: boolean;
  readonly outside: string;
  readonly runId: string;
  readonly requestId: string;
  readonly status: string;
  readonly errorCode: string | null;
  readonly blockRuns: readonly ShownBlockRun[];
  readonly journal: readonly JournalLine[];
  /** What reached the outside from this run. */
  readonly hits: readonly Hit[];
}

/** What is wrong with a run that went over any number of dead processes; empty = nothing. */
export function faultsOf(evidence: Evidence): string[] {
  const expected = interpret(evidence.graph, dialectOf(evidence));
  return [
    ...faultsOfEnding(evidence),
    ...faultsOfOutputs(evidence, expected),
    ...faultsOfOrder(evidence, expected),
    ...faultsOfJournal(evidence),
    ...faultsOfEffects(evidence, expected),
  ];
}

const waitsOf = ({ graph, blockRuns }: Evidence): Map<string, JsonObject> => {
  const names = new Set(everyBlock(graph).flatMap(({ name, kind }) => (kind === 'wait' ? [name] : [])));
  return new Map(
    blockRuns.flatMap(({ key, outputs }) =>
      outputs !== null && names.has(nameOf(key)) ? [[key, outputs] as const] : [],
    ),
  );
};

const dialectOf = (evidence: Evidence): Dialect => graphDialect({ ...evidence, waited: waitsOf(evidence) });

const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
const roundOf = (key: string): string => key.slice(0, key.lastIndexOf('/') + 1);

function faultsOfEnding({ status, errorCode, retry }: Evidence): string[] {
  if (status === 'completed') return [];
  // A call that was cut off may have happened: without the author's retry it is not made again, and the run says so.
  if (status === 'failed' && errorCode === 'interrupted' && !retry) return [];
  return [`the run ended as ${status} (${errorCode})`];
}

const shown = ({ port, outputs, error }: ShownBlockRun): Done => ({
  port: port ?? '',
  outputs: outputs ?? {
    error: error && { code: error.code, message: error.message, attempts: error.attempts },
  },
});

function faultsOfOutputs(evidence: Evidence, expected: ReadonlyMap<string, Done>): string[] {
  const left = evidence.blockRuns.filter(({ port }) => port !== null);
  const faults = left.flatMap((run) => {
    const should = expected.get(run.key);
    const was = shown(run);
    if (isDeepStrictEqual(was, should)) return [];
    return [`${run.key} gave ${JSON.stringify(was)}, not ${JSON.stringify(should)}`];
  });
  const keys = new Set(left.map(({ key }) => key));
  if (keys.size !== left.length) faults.push('a block run is in the trace twice');
  if (evidence.status === 'completed')
    for (const key of expected.keys()) if (!keys.has(key)) faults.push(`${key} did not run`);
  for (const [key, { startedAt, resumedAt }] of waitsOf(evidence))
    // Not `<`: with a time that is missing, the difference is no number and less than nothing.
    if (!(Date.parse(resumedAt as string) - Date.parse(startedAt as string) >= WAIT_MS))
      faults.push(`${key} did not wait for ${WAIT_MS} ms`);
  return faults;
}

/** Blocks start after all that lead to them; the blocks of a loop run between its beginning and its end. */
function faultsOfOrder({ graph, blockRuns }: Evidence, expected: ReadonlyMap<string, Done>): string[] {
  const at = new Map(blockRuns.map((run) => [run.key, run]));
  const blocks = new Map(everyBlock(graph).map((block) => [block.name, block]));
  return [...expected.keys()].flatMap((key) => {
    const run = at.get(key);
    if (!run?.port) return [];
    const before = (blocks.get(nameOf(key))?.from ?? [])
      .filter(([block, port]) => expected.get(roundOf(key) + block)?.port === port)
      .map(([block]) => at.get(roundOf(key) + block));
    const faults = before.flatMap((earlier) =>
      earlier?.port && (earlier.finishedAt ?? Infinity) > (run.startedAt ?? -Infinity)
        ? [`${key} started before ${earlier.key} had ended`]
        : [],
    );
    const around = at.get(roundOf(key).replace(/#\d+\/$/, ''));
    if (around && (around.startedAt ?? Infinity) > (run.startedAt ?? -Infinity))
      faults.push(`${key} started before its loop`);
    if (around?.port && (run.finishedAt ?? Infinity) > (around.finishedAt ?? -Infinity))
      faults.push(`${key} ended after its loop`);
    return faults;
  });
}

/** What has finished is finished: it is never started again, nor finished a second time. */
function faultsOfJournal({ journal }: Evidence): string[] {
  const finished = new Set<string>();
  return journal.flatMap(({ kind, key }) => {
    const again = finished.has(key) && ['started', 'finished', 'failed', 'suspended'].includes(kind);
    if (kind === 'finished') finished.add(key);
    return again ? [`${key} has the entry "${kind}" after it had finished`] : [];
  });
}

function faultsOfEffects(evidence: Evidence, expected: ReadonlyMap<string, Done>): string[] {
  const { graph, retry, runId, requestId, status, journal } = evidence;
  const kinds = new Map(everyBlock(graph).map(({ name, kind }) => [name, kind]));
  const byKey = Map.groupBy(evidence.hits, (hit) => sourceOf(hit).key);
  const faults = [...byKey].flatMap(([key, hits]) => {
    const of = journal.filter((line) => line.key === key);
    const end = of.find(({ kind }) => kind === 'finished' || kind === 'failed')?.at ?? Infinity;
    const found: string[] = [];
    if (!expected.has(key)) found.push(`${key} reached the outside, and its branch is dead`);
    if (hits.some(({ at }) => at > end)) found.push(`${key} reached the outside after it had ended`);
    if (kinds.get(nameOf(key)) !== 'send') return found;
    const starts = of.filter(({ kind }) => kind === 'started').length;
    if (hits.length > starts) found.push(`${key} acted ${hits.length} times and was begun ${starts} times`);
    if (!retry && hits.length > 1) found.push(`${key} acted ${hits.length} times without a retry`);
    if (new Set(hits.map(({ body }) => body)).size > 1)
      found.push(`${key} sent different things under one key`);
    if (hits.some((hit) => sourceOf(hit).run !== runId))
      found.push(`${key} acted under the key of another run`);
    return found;
  });
  if (evidence.hits.some((hit) => hit.path === '/maybe' && sourceOf(hit).run !== requestId))
    faults.push('a request of another call was counted here');
  if (status === 'completed')
    for (const key of expected.keys())
      if (['send', 'maybe'].includes(kinds.get(nameOf(key)) ?? '') && !byKey.has(key))
        faults.push(`${key} never reached the outside`);
  return faults;
}
