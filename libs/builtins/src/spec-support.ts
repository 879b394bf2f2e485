import type {
  AnyBlockDefinition,
  BlockContext,
  BlockResult,
  CallerResponse,
  Expression,
  Fields,
  JsonObject,
  JsonValue,
  MarkedText,
} from '#sdk';

/** What a block did in a spec, besides its result. */
export interface Traces {
  readonly responses: CallerResponse[];
  readonly logs: string[];
}

/** A context for specs: real fetch, a fixed clock, and a record of what the block did. */
export function fakeContext(over: Partial<BlockContext> = {}): BlockContext & Traces {
  const responses: CallerResponse[] = [];
  const logs: string[] = [];
  return {
    run: {
      runId: 'run_1',
      workflow: 'spec',
      workspaceId: 'ws_1',
      requestId: 'req_1',
      conversationKey: null,
      simulate: false,
    },
    block: { id: 'b1', name: 'block1' },
    attempt: 1,
    idempotencyKey: 'run_1:b1',
    signal: new AbortController().signal,
    resume: null,
    fetch: globalThis.fetch,
    now: () => new Date('2026-03-01T12:00:00.000Z'),
    log: (message) => void logs.push(message),
    emit: () => {},
    step: (_key, _options, work) => work('run_1:b1:step'),
    respond: (response) => void responses.push(response),
    tools: () => Promise.resolve([]),
    runWorkflow: (name) => Promise.reject(new Error(`No workflow ${name} in this spec.`)),
    scanPrompt: () => ({ guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] }),
    connection: () => Promise.resolve(undefined),
    connectionNames: () => Promise.resolve([]),
    responses,
    logs,
    ...over,
  };
}

/** Params as the engine would give them: declared defaults first, then what the spec says. */
export function given(definition: AnyBlockDefinition, params: Record<string, unknown>): never {
  const defaults = Object.entries(definition.params as Fields).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(defaults), ...params } as never;
}

/** Runs a block once in a spec. */
export const runOnce = async (
  definition: AnyBlockDefinition,
  params: Record<string, unknown>,
  context: BlockContext = fakeContext(),
): Promise<BlockResult<Fields>> => definition.run(given(definition, params), context);

/** An expression as the engine hands it over. */
export const expression = (source: string, bindings: JsonObject = {}): Expression => ({ source, bindings });

/** A text whose tainted pieces are written as `{ tainted: '...' }`. */
export function marked(...pieces: readonly (string | { tainted: string })[]): MarkedText {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? { text: piece, tainted: false } : { text: piece.tainted, tainted: true },
  );
  return { text: parts.map(({ text }) => text).join(''), parts };
}

/** A resume signal with `payload`. */
export const resumed = (state: JsonValue, payload: JsonValue, reason: 'timer' | 'signal' = 'signal') => ({
  resume: { state, reason, payload },
});
