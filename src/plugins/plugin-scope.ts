import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose code runs: everything that it starts, at any later time, is known to come from it. */
export interface PluginScope {
  readonly plugin: string;
  /** Type of the block or trigger; null while the module is imported. */
  readonly type: string | null;
  /** The run and the name of the block in it; null outside of runs. */
  readonly run: { readonly runId: string; readonly block: string } | null;
  /** Ends the block with this error; null when it has ended already, or none is running. */
  fail: ((error: Error) => void) | null;
}

const scopes = new AsyncLocalStorage<PluginScope>();

/** Runs a plugin's code under its name. */
export const runInScope = <T>(scope: PluginScope, work: () => T): T => scopes.run(scope, work);

/** The plugin whose code runs now, or started what runs now. */
export const currentScope = (): PluginScope | undefined => scopes.getStore();

/** `plugin "acme", block "shout1" (acme_shout) of run_123`, for messages. */
export const scopeName = ({ plugin, type, run }: PluginScope): string => {
  const what =
    type === null ? '' : run === null ? `, \`${type}\`` : `, block "${run.block}" (${type}) of ${run.runId}`;
  return `plugin "${plugin}"${what}`;
};
