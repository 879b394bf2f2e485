import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from '#sdk';

/**
 * Loads the modules of PROMPTHOOK_PLUGINS: package names, or paths that begin with `.` or `/`, from the working folder.
 *
 * @throws Error that names the entry and what to write in its module
 */
export const loadPlugins = async (names: readonly string[]): Promise<Plugin[]> => {
  const plugins: Plugin[] = [];
  for (const name of names) plugins.push(await loadPlugin(name));
  return plugins;
};

const loadPlugin = async (name: string): Promise<Plugin> => {
  const specifier = /^[./]/.test(name) ? pathToFileURL(resolve(name)).href : name;
  let loaded: { default?: unknown };
  try {
    loaded = (await import(specifier)) as { default?: unknown };
  } catch (error) {
    throw new Error(`PROMPTHOOK_PLUGINS: "${name}" cannot be loaded: ${(error as Error).message}`, {
      cause: error,
    });
  }
  if (isPlugin(loaded.default)) return loaded.default;
  throw new Error(
    `PROMPTHOOK_PLUGINS: "${name}" has no plugin: write "export default definePlugin({ ... })" in it.`,
  );
};

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && (value as Partial<Plugin>).kind === 'plugin';
