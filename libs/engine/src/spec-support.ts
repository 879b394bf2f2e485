import {
  BlockFailure,
  defineBlock,
  definePlugin,
  defineTrigger,
  field,
  iterate,
  loopOutputs,
  suspend,
  take,
} from '#sdk';
import type { AnyBlockDefinition, JsonObject, JsonValue, RunInfo, SideEffects } from '#sdk';
import { BlockRegistry } from './registry/block-registry.js';
import type { RunInput } from './run/run-input.js';
import type { JournalEntry, RunJournal } from './run/run-journal.port.js';

// Blocks for the specs of this room. The engine knows none of them, so any will do.

const value = field.json({ description: 'A value.' });
const output = { value: field.json({ description: 'What came out.' }) };
const words = { title: 'T', description: 'D.' };

export const call = defineTrigger({
  ...words,
  type: 'call',
  surface: 'prompt',
  params: { secret: field.secret({ description: 'Who may call.' }) },
  outputs: {
    prompt: field.string({ description: 'What was asked.', tainted: true }),
    context: field.json({ description: 'More.', nullable: true, tainted: true }),
    flagged: field.boolean({ description: 'Whether it looks bad.', verdict: true }),
  },
});

/** Gives its value back. */
export const echo = defineBlock({
  ...words,
  type: 'echo',
  sideEffects: 'none',
  params: { value },
  outputs: output,
  run: ({ value: given = null }) => ({ value: given }),
});

export const typed = defineBlock({
  ...words,
  type: 'typed',
  sideEffects: 'none',
  params: {
    text: field.string({ description: 'Text.' }),
    prompt: field.text({ description: 'Prompt.' }),
    count: field.number({ description: 'Count.', minimum: 0 }),
    flag: field.boolean({ description: 'Flag.' }),
    list: field.array({ description: 'List.', items: field.string({ description: 'Item.' }) }),
    when: field.expression({ description: 'Rule.', language: 'cel' }),
    query: field.expression({ description: 'Query.', language: 'jsonata' }),
    mode: field.select({ description: 'Mode.', options: ['fast', 'slow'], default: 'fast' }),
    group: field.object({
      description: 'Group.',
      fields: {
        size: field.number({ description: 'Size.', default: 7 }),
        label: field.string({ description: 'Label.' }),
      },
    }),
    key: field.secret({ description: 'Key.' }),
    fixed: field.string({ description: 'Written out.', references: false }),
  },
  outputs: {
    params: field.object({ description: 'What arrived.' }),
    name: field.string({ description: 'A name.' }),
    count: field.number({ description: 'A number.' }),
    maybe: field.object({
      description: 'Perhaps.',
      nullable: true,
      fields: {
        id: field.string({ description: 'Id.', required: true }),
        note: field.string({ description: 'Note.' }),
      },
    }),
    list: field.array({
      description: 'List.',
      items: field.object({
        description: 'One.',
        fields: { id: field.number({ description: 'Id.', required: true }) },
      }),
    }),
  },
  run: (params) => ({
    params: { ...params } as unknown as JsonObject,
    name: 'n',
    count: 1,
    maybe: null,
    list: [],
  }),
});

export const branch = defineBlock({
  ...words,
  type: 'branch',
  sideEffects: 'none',
  ports: ['true', 'false'],
  params: { value },
  outputs: { result: field.boolean({ description: 'Which way.' }) },
  run: ({ value: given }) => take(given ? 'true' : 'false', { result: Boolean(given) }),
});

export const each = defineBlock({
  ...words,
  type: 'each',
  sideEffects: 'none',
  loops: true,
  params: {
    items: field.array({
      description: 'Items.',
      required: true,
      items: field.json({ description: 'Item.' }),
    }),
    concurrency: field.number({ description: 'At a time.', default: 1 }),
  },
  outputs: loopOutputs,
  run: ({ items, concurrency }) => iterate(items, concurrency),
});

export const reply = defineBlock({
  ...words,
  type: 'reply',
  sideEffects: 'none',
  responds: true,
  params: { body: field.json({ description: 'Body.', required: true }) },
  outputs: { sent: field.boolean({ description: 'Sent.' }) },
  run: ({ body }, { respond }) => {
    respond({ status: 200, headers: {}, body });
    return { sent: true };
  },
});

export const review = defineBlock({
  ...words,
  type: 'review',
  sideEffects: 'none',
  reviews: true,
  params: { until: field.string({ description: 'When at the latest.' }) },
  outputs: { answer: field.json({ description: 'What was said.' }) },
  run: ({ until }, { resume }) =>
    resume
      ? { answer: { reason: resume.reason, payload: resume.payload, state: resume.state } }
      : suspend({ until: until ?? null, reason: 'Please look.', state: 'asked' }),
});

/** What {@link effect} did to the world, by idempotency key. */
export type Work = (key: string, given: JsonValue, attempt: number) => Promise<JsonValue> | JsonValue;

/** A block of some side-effect class whose work the spec decides. */
export const effect = (
  type: string,
  sideEffects: SideEffects,
  work: Work,
  more: Partial<AnyBlockDefinition> = {},
): AnyBlockDefinition =>
  defineBlock({
    ...words,
    type,
    sideEffects,
    params: { value },
    outputs: output,
    run: async ({ value: given }, { idempotencyKey, attempt }) => ({
      value: await work(idempotencyKey, (given ?? null) as JsonValue, attempt),
    }),
    ...more,
  }) as AnyBlockDefinition;

export const fail = defineBlock({
  ...words,
  type: 'fail',
  sideEffects: 'none',
  params: { code: field.string({ description: 'Code.', default: 'broken' }) },
  outputs: output,
  run: ({ code }) => {
    throw new BlockFailure(code, 'It broke.');
  },
});

/** A registry of the blocks above and some more. */
export const registryWith = (...more: AnyBlockDefinition[]): BlockRegistry =>
  new BlockRegistry([
    definePlugin({
      name: 'spec',
      version: '1.0.0',
      triggers: [call],
      blocks: [echo, typed, branch, each, reply, review, fail, ...more],
    }),
  ]);

type Shorthand = readonly [name: string, type: string, params?: JsonObject, more?: JsonObject];

/** A document: blocks as `[name, type, params]`, edges as `a -> b` or `a:port -> b`. Ids are the names. */
export const workflow = (blocks: readonly Shorthand[], edges: readonly string[]): JsonObject => ({
  version: 1,
  name: 'spec',
  blocks: blocks.map(([name, type, params = {}, more = {}]) => ({ id: name, name, type, params, ...more })),
  edges: edges.map((edge) => {
    const [, from = '', port = 'output', to = ''] = /^(\w+)(?::(\S+))? -> (\w+)$/.exec(edge) ?? [];
    return { from, port, to };
  }),
});

export const runInfo: RunInfo = {
  runId: 'run_1',
  workflow: 'spec',
  workspaceId: 'wsp_1',
  requestId: null,
  conversationKey: null,
  simulate: false,
};

/** What a run needs, with the trigger `t` called. */
export const runInput = (more: Partial<RunInput> = {}): RunInput => ({
  run: runInfo,
  trigger: { block: 't', outputs: { prompt: 'hello', context: { team: 'red' }, flagged: false } },
  services: {
    fetch: () => Promise.reject(new Error('no network here')),
    scanPrompt: () => ({ guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] }),
    connection: () => Promise.resolve(undefined),
    connectionNames: () => Promise.resolve([]),
  },
  ...more,
});

/** A journal in memory. Entries go through JSON, as they would through a database. */
export class MemoryJournal implements RunJournal {
  readonly batches: JournalEntry[][] = [];

  load(): readonly JournalEntry[] {
    return JSON.parse(JSON.stringify(this.batches.flat())) as JournalEntry[];
  }

  record(entries: readonly JournalEntry[]): Promise<void> {
    this.batches.push(JSON.parse(JSON.stringify(entries)) as JournalEntry[]);
    return Promise.resolve();
  }

  kinds(): string[] {
    return this.batches.flat().map(({ kind, key }) => `${kind} ${key}`);
  }
}
