import { BlockRegistry, compileWorkflow, executeWorkflow } from '#engine';
import type { CompiledWorkflow, RunInput } from '#engine';
import { defineBlock, definePlugin, defineTrigger, field } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';

const call = defineTrigger({
  type: 'call',
  title: 'Call',
  description: 'Begins the run.',
  surface: 'prompt',
  params: {},
  outputs: { context: field.json({ description: 'A document.', nullable: true }) },
});

/** What reached the block; it gives next to nothing back, so that only resolving is measured. */
let received: { readonly text: string; readonly list: JsonValue } = { text: '', list: null };

const take = defineBlock({
  type: 'take',
  title: 'Take',
  description: 'Takes what it is given.',
  sideEffects: 'none',
  params: {
    text: field.string({ description: 'A text.', default: '' }),
    list: field.json({ description: 'Values.', default: null }),
  },
  outputs: { taken: field.boolean({ description: 'True.' }) },
  run: ({ text, list }) => {
    received = { text, list };
    return { taken: true };
  },
});

const registry = new BlockRegistry([
  definePlugin({ name: 'bench', version: '1.0.0', triggers: [call], blocks: [take] }),
]);

const document = (params: JsonObject): JsonObject => ({
  version: 1,
  name: 'references',
  blocks: [
    { id: 't', name: 't', type: 'call' },
    { id: 'b', name: 'b', type: 'take', params },
  ],
  edges: [{ from: 't', to: 'b' }],
});

const input = (context: JsonValue): RunInput => ({
  run: {
    runId: 'run_1',
    workflow: 'references',
    workspaceId: 'wsp_1',
    requestId: null,
    conversationKey: null,
    simulate: false,
  },
  trigger: { block: 't', outputs: { context } },
  services: {
    fetch: () => Promise.reject(new Error('There is no network here.')),
    scanPrompt: () => ({ guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] }),
    connection: () => Promise.resolve(undefined),
    connectionNames: () => Promise.resolve([]),
  },
  limits: { outputBytes: 64 << 20, runBytes: 64 << 20 },
});

/** What a block is given for these params when the call brought this context. Throws when the run did not complete. */
export async function resolveParams(
  params: { readonly text?: string; readonly list?: JsonValue },
  context: JsonValue,
): Promise<{ readonly text: string; readonly list: JsonValue }> {
  return resolveCompiled(compileWorkflow(document({ ...params }), registry), context);
}

async function resolveCompiled(
  compiled: CompiledWorkflow,
  context: JsonValue,
): Promise<{ readonly text: string; readonly list: JsonValue }> {
  const outcome = await executeWorkflow(compiled, input(context));
  if (outcome.status !== 'completed') throw new Error(`The run ended as ${JSON.stringify(outcome)}.`);
  return received;
}

/** Where the bytes are: in the text around the references, or in the value that they refer to. */
export type ReferenceCase = 'a long text' | 'a large value';

interface Prepared {
  readonly params: { readonly text?: string; readonly list?: JsonValue };
  readonly context: JsonValue;
}

/** A document of that many bytes with that many references. */
export function prepareReferences(kind: ReferenceCase, bytes: number, references: number): Prepared {
  const each = Math.floor(bytes / references);
  const names = Array.from({ length: references }, (_, index) => `k${index}`);
  if (kind === 'a long text') {
    const filler = 'a < b and {x} > y; '.repeat(Math.ceil(each / 19)).slice(0, each);
    const context = Object.fromEntries(names.map((name) => [name, name]));
    return { params: { text: names.map((name) => `${filler}<t.context.${name}>`).join('') }, context };
  }
  const filler = 'v'.repeat(each);
  const context = Object.fromEntries(names.map((name) => [name, { deep: [filler] }]));
  return { params: { list: names.map((name) => `<t.context.${name}.deep[0]>`) }, context };
}

/** Processor time for compiling (once) and resolving (once), the best of several: milliseconds. */
export async function timeReferences(
  kind: ReferenceCase,
  bytes: number,
  references: number,
  repeats: number,
): Promise<{ readonly compileMs: number; readonly resolveMs: number }> {
  const { params, context } = prepareReferences(kind, bytes, references);
  const best = { compileMs: Infinity, resolveMs: Infinity };
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const begun = process.cpuUsage();
    const compiled = compileWorkflow(document({ ...params }), registry);
    best.compileMs = Math.min(best.compileMs, msSince(begun));
    const resolving = process.cpuUsage();
    await resolveCompiled(compiled, context);
    best.resolveMs = Math.min(best.resolveMs, msSince(resolving));
  }
  return best;
}

const msSince = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};
