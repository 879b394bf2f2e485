import { builtins } from '#builtins';
import { BlockRegistry, InvalidPlugins } from '#engine';
import type { Plugin } from '#sdk';
import { containPlugin } from './contain-plugin.js';
import { loadPlugins } from './load-plugins.js';
import { surfaceFaults } from './surface-faults.js';

function faultsOf(work: () => void): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InvalidPlugins) return error.faults;
    throw error;
  }
}

/**
 * Everything that this instance can do: the plugins of src/plugins.ts and the modules of PROMPTHOOK_PLUGINS, checked
 * as one and contained.
 *
 * @param own the list of src/plugins.ts
 * @throws InvalidPlugins naming everything that is wrong with any of them, each with the line to fix
 */
export async function openPluginRegistry(
  own: readonly Plugin[],
  entries: readonly string[],
): Promise<BlockRegistry> {
  const loaded = await loadPlugins(entries);
  const plugins = [...own, ...loaded.plugins];
  const faults = [...loaded.faults, ...faultsOf(() => void new BlockRegistry(plugins))];
  // Their shapes are known to be right only when the registry took them.
  if (faults.length === 0)
    faults.push(...plugins.filter((plugin) => plugin !== builtins).flatMap(surfaceFaults));
  if (faults.length > 0) throw new InvalidPlugins(faults);
  return new BlockRegistry(plugins.map(containPlugin));
}
