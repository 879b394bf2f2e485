import type { AnyBlockDefinition, AnyTriggerDefinition, BlockContext, Plugin } from '#sdk';
import { runInScope } from './plugin-scope.js';
import type { PluginScope } from './plugin-scope.js';

type Run = AnyBlockDefinition['run'];
type Asked = (...given: never[]) => unknown;

/** Functions of a definition that answer at once. */
const ASKED = ['outputsFor', 'ports', 'check', 'sideEffects', 'receive'] as const;

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** Settles as the work does, or earlier when a stray error ends it. */
const supervised = (scope: PluginScope, work: PromiseLike<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const settle =
      <T>(settled: (value: T) => void) =>
      (value: T): void => {
        scope.fail = null;
        settled(value);
      };
    scope.fail = settle<unknown>(reject);
    // Through a promise of our own: a foreign `then` may throw, or call back twice.
    Promise.resolve(work).then(settle(resolve), settle<unknown>(reject));
  });

const containRun =
  (plugin: string, definition: AnyBlockDefinition): Run =>
  (params: unknown, context: BlockContext) => {
    const scope: PluginScope = {
      plugin,
      type: definition.type,
      run: { runId: context.run.runId, block: context.block.name },
      fail: null,
    };
    return runInScope(scope, () => {
      const returned: unknown = definition.run(params as never, context);
      // What a block returns is checked by the engine; here nothing is known of it.
      return (isThenable(returned) ? supervised(scope, returned) : returned) as ReturnType<Run>;
    });
  };

function contain<D extends AnyBlockDefinition | AnyTriggerDefinition>(plugin: string, definition: D): D {
  const scope: PluginScope = { plugin, type: definition.type, run: null, fail: null };
  const asked = ASKED.flatMap((name) => {
    const answer = (definition as Partial<Record<typeof name, unknown>>)[name];
    if (typeof answer !== 'function') return [];
    const inScope: Asked = (...given) =>
      runInScope(scope, () => (answer as Asked).call(definition, ...given));
    return [[name, inScope] as const];
  });
  const contained = { ...definition, ...Object.fromEntries(asked) };
  return definition.kind === 'block' ? { ...contained, run: containRun(plugin, definition) } : contained;
}

/**
 * The same plugin, its functions run under its name: an error that escapes from them (thrown from a timer, a promise
 * that nobody awaits) is known to be its own, ends its own block, and leaves the app alone. See stray-errors.ts.
 *
 * @param plugin one that the registry takes
 */
export const containPlugin = (plugin: Plugin): Plugin => ({
  ...plugin,
  blocks: plugin.blocks.map((block) => contain(plugin.name, block)),
  triggers: plugin.triggers.map((trigger) => contain(plugin.name, trigger)),
});
