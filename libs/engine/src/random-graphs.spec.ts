import * as fc from 'fast-check';
import { BlockFailure, defineBlock, field, iterate, loopOutputs, suspend, take } from '#sdk';
import type { AnyBlockDefinition, BlockContext, JsonObject, JsonValue } from '#sdk';
import { executeWorkflow } from './execute-workflow.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import type { BlockRun } from './run/block-run.js';
import type { JournalEntry } from './run/run-journal.port.js';
import type { RunOutcome } from './run/run-outcome.js';
import { everyBlock, hash, interpret, KINDS, makeGraph, numbers } from './random-graph.spec-support.js';
import type { Dialect, Done, GraphBlock, Kind } from './random-graph.spec-support.js';
import { registryWith, runInput } from './spec-support.js';

const VALUE: Record<Kind, string> = {
  pure: 'value',
  dice: 'value',
  send: 'value',
  pick: 'result',
  maybe: 'value',
  wait: 'answer',
  loop: 'results',
};

/** How a use is written, and what it means to the reference interpreter. */
const reference = (use: string, kinds: ReadonlyMap<string, Kind>): string =>
  use.endsWith('!item')
    ? `<${use.slice(0, -5)}.item>`
    : `<${use}.${VALUE[kinds.get(use) as Kind]} ?? "none">`;

function toDocument(graph: GraphBlock[], retry: boolean): JsonObject {
  const all = everyBlock(graph);
  const kinds = new Map(all.map(({ name, kind }) => [name, kind]));
  const blocks = all.map(({ name, kind, uses, items, concurrency }): JsonObject => ({
    id: name,
    name,
    type: kind,
    params: {
      value: uses.map((use) => reference(use, kinds)),
      ...(kind === 'loop' && { items: Array.from({ length: items }, (_, i) => i), concurrency }),
    },
    ...(kind === 'send' && retry && { retry: { maxAttempts: 3, backoffMs: 0 } }),
  }));
  const edges = all.flatMap(({ name, kind, from, back }) => [
    ...from.map(([block, port]) => ({ from: block, port, to: name })),
    ...back.map(([block, port]) => ({ from: block, port, to: name })),
    // A failure that leads nowhere would fail the run: always lead it somewhere harmless.
    ...(kind === 'maybe' ? [{ from: name, port: 'error', to: name === '' ? '' : `${name}e` }] : []),
  ]);
  const sinks = all
    .filter(({ kind }) => kind === 'maybe')
    .map(({ name }): JsonObject => ({
      id: `${name}e`,
      name: `${name}e`,
      type: 'pure',
      params: { value: [] },
    }));
  return {
    version: 1,
    name: 'random',
    blocks: [{ id: 't', name: 't', type: 'call' }, ...blocks, ...sinks],
    edges,
  };
}

const DIALECT: Dialect = {
  value: VALUE,
  evaluate(kind, key, given) {
    if (kind === 'pick')
      return { port: hash(key) % 2 === 0 ? 'true' : 'false', outputs: { result: hash(key) % 2 === 0 } };
    if (kind === 'maybe' && hash(key) % 3 === 0)
      return { port: 'error', outputs: { error: { code: 'odd', message: 'Odd.', attempts: 1 } } };
    if (kind === 'wait') return { port: 'output', outputs: { answer: [key, ...given] } };
    return { port: 'output', outputs: { value: [key, ...given] } };
  },
};

// ---- the world: what blocks really do, process after process

class World {
  /** The process that is alive; what an older one does has no effect, and it is never answered. */
  process = 0;
  readonly entries: JournalEntry[] = [];
  readonly starts: { key: string; process: number; given: string }[] = [];
  readonly problems: string[] = [];
  #ticks = 0;
  #die: () => void = () => undefined;
  #deathAt = Infinity;

  beginProcess(lifetime: number): Promise<'died'> {
    this.process += 1;
    this.#ticks = 0;
    this.#deathAt = lifetime;
    return new Promise((resolve) => (this.#die = () => resolve('died')));
  }

  /** Something happens in a process. A dead one goes no further. */
  async tick(process: number): Promise<void> {
    if (process === this.process && ++this.#ticks >= this.#deathAt) {
      this.process += 1;
      this.#die();
    }
    if (process !== this.process) await new Promise(() => undefined);
  }

  journal(process: number, survives: (below: number) => number) {
    return {
      load: () => structuredCloneOf(this.entries),
      record: async (entries: readonly JournalEntry[]) => {
        // Death may come before the write is durable, or between that and the answer.
        if (survives(2) === 0) await this.tick(process);
        if (process !== this.process) await new Promise(() => undefined);
        this.entries.push(...structuredCloneOf(entries));
        await this.tick(process);
      },
    };
  }

  start(key: string, process: number, given: JsonValue): void {
    if (process !== this.process) return;
    this.starts.push({ key, process, given: JSON.stringify(given) });
  }
}

const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const params = { value: field.json({ description: 'Values used.' }) };
const words = { title: 'T', description: 'D.', params, sideEffects: 'none' as const };

function blocksFor(world: World, process: number): AnyBlockDefinition[] {
  const keyOf = ({ idempotencyKey }: BlockContext): string => idempotencyKey.slice('run_1:'.length);
  const used = (value: unknown): JsonValue[] => value as JsonValue[];
  const pause = async (key: string): Promise<void> => {
    for (let i = hash(`pause ${key}`) % 3; i > 0; i--) await new Promise((resolve) => setImmediate(resolve));
  };
  const value = { value: field.json({ description: 'Value.' }) };
  const result = (key: string, given: unknown) => ({ value: [key, ...used(given)] });
  return [
    defineBlock({
      ...words,
      type: 'pure',
      outputs: value,
      run: ({ value: given }, context) => result(keyOf(context), given),
    }),
    defineBlock({
      ...words,
      type: 'dice',
      outputs: value,
      run: ({ value: given }, context) => ({ value: [keyOf(context), Math.random(), ...used(given)] }),
    }),
    defineBlock({
      ...words,
      type: 'send',
      sideEffects: 'external',
      outputs: value,
      run: async ({ value: given }, context) => {
        const key = keyOf(context);
        await world.tick(process);
        world.start(key, process, used(given));
        await pause(key);
        await world.tick(process);
        return result(key, given);
      },
    }),
    defineBlock({
      ...words,
      type: 'pick',
      ports: ['true', 'false'],
      outputs: { result: field.boolean({ description: 'Way.' }) },
      run: (_, context) => {
        const way = hash(keyOf(context)) % 2 === 0;
        return take(way ? 'true' : 'false', { result: way });
      },
    }),
    defineBlock({
      ...words,
      type: 'maybe',
      outputs: value,
      run: async ({ value: given }, context) => {
        const key = keyOf(context);
        await pause(key);
        if (hash(key) % 3 === 0) throw new BlockFailure('odd', 'Odd.');
        return result(key, given);
      },
    }),
    defineBlock({
      ...words,
      type: 'wait',
      outputs: { answer: field.json({ description: 'Answer.' }) },
      run: ({ value: given }, { resume }) =>
        resume
          ? { answer: [resume.payload, ...used(given)] }
          : suspend({ until: null, reason: 'wait', state: null }),
    }),
    defineBlock({
      ...words,
      type: 'loop',
      loops: true,
      params: {
        ...params,
        items: field.array({
          description: 'Items.',
          required: true,
          items: field.number({ description: 'Item.' }),
        }),
        concurrency: field.number({ description: 'At a time.', default: 1 }),
      },
      outputs: loopOutputs,
      run: ({ items, concurrency }) => iterate(items, concurrency),
    }),
  ] as AnyBlockDefinition[];
}

interface Lived {
  readonly outcome: Exclude<RunOutcome, { status: 'suspended' }>;
  readonly order: string[];
  readonly processes: number;
}

/** Executes a run to its end: over waits, which are answered with their key, and over the deaths of processes. */
async function live(
  document: JsonObject,
  world: World,
  draw: (below: number) => number,
  deaths: number,
): Promise<Lived> {
  const order: string[] = [];
  for (let round = 0; round < 200; round++) {
    const died = world.beginProcess(deaths-- > 0 ? 1 + draw(12) : Infinity);
    const { process } = world;
    const compiled = compileWorkflow(document, registryWith(...blocksFor(world, process)));
    const observer = {
      onBlockStarted: ({ key }: BlockRun) => void (process === world.process && order.push(`start ${key}`)),
      onBlockCompleted: ({ key }: BlockRun) => void (process === world.process && order.push(`end ${key}`)),
      onBlockFailed: ({ key }: BlockRun) => void (process === world.process && order.push(`end ${key}`)),
      onDefect: (error: unknown) => void world.problems.push(String(error)),
    };
    const journal = world.journal(process, draw);
    const gone = new AbortController();
    const outcome = await Promise.race([
      executeWorkflow(
        compiled,
        runInput({
          journal,
          observer,
          signal: gone.signal,
          limits: { concurrency: 1 + draw(8), loopIterations: 10, abortGraceMs: 1 },
        }),
      ),
      died,
    ]);
    if (outcome === 'died') {
      gone.abort(); // only to let go of its timers: nothing that it does counts any more
      continue;
    }
    if (outcome.status !== 'suspended') return { outcome, order, processes: world.process };
    for (const { blockKey } of outcome.waits)
      world.entries.push({ kind: 'resumed', key: blockKey, at: 0, step: null, payload: blockKey });
  }
  throw new Error('The run did not end.');
}

const ran = (trace: readonly BlockRun[]): Record<string, Done> =>
  Object.fromEntries(
    trace
      .filter(({ port }) => port !== null)
      .map(({ key, port, outputs, error }) => [
        key,
        {
          port: port ?? '',
          outputs: outputs ?? {
            error: error && { code: error.code, message: error.message, attempts: error.attempts },
          },
        },
      ]),
  );

const seed = fc.record({ seed: fc.integer(), size: fc.integer({ min: 1, max: 12 }) });
/** Every finished predecessor ended before a block started. */
function checkOrder(graph: GraphBlock[], done: ReadonlyMap<string, Done>, order: string[]): void {
  const at = new Map(order.map((line, index) => [line, index]));
  for (const key of done.keys()) {
    const cut = key.lastIndexOf('/') + 1;
    const node = everyBlock(graph).find(({ name }) => name === key.slice(cut));
    for (const [block, port] of node?.from ?? []) {
      const before = key.slice(0, cut) + block;
      if (done.get(before)?.port !== port) continue;
      expect(at.get(`end ${before}`)).toBeLessThan(at.get(`start ${key}`) ?? -1);
    }
  }
}

describe('any workflow', () => {
  it('gives what a simple interpreter gives, each block run once and after all that lead to it', async () => {
    let blocks = 0;
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const graph = makeGraph(from);
        const expected = interpret(graph, DIALECT);
        const world = new World();
        const { outcome, order } = await live(toDocument(graph, true), world, numbers(from.seed), 0);
        expect(outcome.status).toBe('completed');
        expect(ran(outcome.trace)).toEqual(Object.fromEntries(expected));
        expect(world.problems).toEqual([]);
        // Each start and end is told once, over all executions that the waits made of the run.
        expect(order.filter((line, index) => order.indexOf(line) !== index)).toEqual([]);
        checkOrder(graph, expected, order);
        const sends = world.starts.map(({ key }) => key);
        expect(new Set(sends).size).toBe(sends.length);
        const keys = outcome.trace.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        blocks += expected.size;
      }),
      { numRuns: 300 },
    );
    expect(blocks).toBeGreaterThan(500);
  });

  it('gives the same when its process dies again and again, and runs no finished external block again', async () => {
    let deaths = 0;
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const graph = makeGraph(from);
        const world = new World();
        const draw = numbers(from.seed + 1);
        const { outcome, processes } = await live(toDocument(graph, true), world, draw, draw(6));
        expect(outcome.status).toBe('completed');
        expect(ran(outcome.trace)).toEqual(Object.fromEntries(interpret(graph, DIALECT)));
        const finished = world.entries.flatMap(({ kind, key }) => (kind === 'finished' ? [key] : []));
        expect(new Set(finished).size).toBe(finished.length);
        for (const { key, process } of world.starts)
          expect(world.starts.filter((other) => other.key === key && other.process === process)).toHaveLength(
            1,
          );
        deaths += processes;
      }),
      { numRuns: 300 },
    );
    expect(deaths).toBeGreaterThan(300);
  });

  it('never starts an external block twice without a retry, whenever its process dies', async () => {
    const endings = { completed: 0, failed: 0, cancelled: 0 };
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const graph = makeGraph(from);
        const world = new World();
        const draw = numbers(from.seed + 2);
        const { outcome } = await live(toDocument(graph, false), world, draw, draw(4));
        const sends = world.starts.map(({ key }) => key);
        expect(new Set(sends).size).toBe(sends.length);
        if (outcome.status === 'failed') expect(outcome.error.code).toBe('interrupted');
        else expect(ran(outcome.trace)).toEqual(Object.fromEntries(interpret(graph, DIALECT)));
        endings[outcome.status] += 1;
      }),
      { numRuns: 200 },
    );
    expect(endings.completed).toBeGreaterThan(5);
    expect(endings.failed).toBeGreaterThan(5);
  });

  it('sends the same payload under the same idempotency key, although pure blocks draw other numbers each time', async () => {
    let repeated = 0;
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const graph = makeGraph(from, [...KINDS, 'dice', 'dice', 'dice']);
        const world = new World();
        const draw = numbers(from.seed + 3);
        const { outcome } = await live(toDocument(graph, true), world, draw, draw(8));
        expect(outcome.status).toBe('completed');
        const payloads = new Map<string, string>();
        for (const { key, given } of world.starts) {
          if (payloads.has(key)) repeated += 1;
          expect(payloads.get(key) ?? given).toBe(given);
          payloads.set(key, given);
        }
        const values = ran(outcome.trace);
        for (const [key, given] of payloads)
          expect(JSON.stringify(((values[key]?.outputs['value'] ?? []) as JsonValue[]).slice(1))).toBe(given);
      }),
      { numRuns: 200 },
    );
    expect(repeated).toBeGreaterThan(3);
  });
});
