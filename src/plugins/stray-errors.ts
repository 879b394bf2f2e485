import { currentScope, scopeName } from './plugin-scope.js';
import type { PluginScope } from './plugin-scope.js';

/** Who is told of what escaped: the log, or the server of a plugin's process. */
export interface StrayListener {
  error(message: string, stack: string | undefined, context: string): void;
  /** Before the process ends. */
  flush(): void;
}

/** An error that a plugin's block let escape, as its run hears of it. */
export class StrayError extends Error {
  override readonly name = 'StrayError';
}

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(`a ${typeof thrown} that is no Error was thrown`);

const watching = new Set<StrayListener>();
/** Whose code everything is that no scope says anything of; null: ours. */
let owner: PluginScope | null = null;
const exit = process.exit.bind(process);

function tell(message: string, stack: string | undefined, context: string): void {
  for (const logger of watching) logger.error(message, stack, context);
}

/** Ours: nothing is known of the state that it left. The process ends, its lease runs out, others take its runs over. */
function crash(error: Error): never {
  tell(`Uncaught: ${error.message}`, error.stack, 'Process');
  for (const logger of watching) logger.flush();
  process.stderr.write(`${error.stack ?? error.message}\n`);
  return exit(1);
}

/** Node calls this in the async context of what failed; a rejected promise that nobody awaits comes here as well. */
function onUncaught(thrown: unknown, origin: NodeJS.UncaughtExceptionOrigin): void {
  const error = asError(thrown);
  const scope = currentScope() ?? owner;
  if (scope === null) return crash(error);
  const how = origin === 'unhandledRejection' ? 'in a promise that nobody awaits' : 'outside of its promise';
  tell(`An error ${how}, from ${scopeName(scope)}: ${error.message}`, error.stack, 'Plugins');
  const message = `${error.name}: ${error.message} (thrown ${how}: await everything that \`run\` starts)`;
  scope.fail?.(new StrayError(message, { cause: error }));
}

/** A library that ends the process on trouble is common in command-line code, and would take every run with it. */
const guardedExit: typeof process.exit = (code) => {
  const scope = currentScope();
  if (scope === undefined) return exit(code);
  throw new StrayError(
    `process.exit(${code ?? ''}) was called by ${scopeName(scope)}. Throw an error instead.`,
  );
};

/**
 * Keeps errors that escape from plugins away from the process: each is logged with the name of its plugin, and fails
 * the block that it escaped from. Errors of the app itself end the process as they always did.
 *
 * @param everything in a process of a plugin: whose code it is that no scope says anything of
 * @returns stops watching
 */
export function watchStrayErrors(logger: StrayListener, everything: PluginScope | null = null): () => void {
  if (watching.size === 0) {
    owner = everything;
    process.on('uncaughtException', onUncaught);
    process.exit = guardedExit;
  }
  watching.add(logger);
  return () => {
    watching.delete(logger);
    if (watching.size > 0) return;
    process.off('uncaughtException', onUncaught);
    process.exit = exit;
  };
}
