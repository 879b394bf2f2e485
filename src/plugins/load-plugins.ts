import type { Plugin } from '#sdk';
import { importModule, pluginModule } from './plugin-modules.js';
import { runInScope } from './plugin-scope.js';

/** A module that waits for something at its top level for longer than this will not come. */
const IMPORT_MS = 30_000;

const OWN_FOLDER = new URL('.', import.meta.url).href;

/** What the modules of PROMPTHOOK_PLUGINS came to. */
export interface LoadedPlugins {
  readonly plugins: readonly Plugin[];
  /** One for each module that cannot be used: which, why, and what to do. */
  readonly faults: readonly string[];
}

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && (value as Partial<Plugin>).kind === 'plugin';

/** The default export; of a CommonJS module that was made of one, the `default` in it. */
const pluginOf = ({ default: exported }: Record<string, unknown>): Plugin | undefined => {
  if (isPlugin(exported)) return exported;
  const inner = (exported as { default?: unknown } | null | undefined)?.default;
  return isPlugin(inner) ? inner : undefined;
};

const reasonOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return 'it threw something that is no Error';
  // The stack names the line of the module; our own frames and those of Node help nobody.
  const at = thrown.stack?.split('\n').find((line) => line.includes('file://') && !line.includes(OWN_FOLDER));
  const place = at === undefined ? '' : ` (${at.trim()})`;
  return `${thrown.name}: ${thrown.message.split('\n', 1)[0] ?? ''}${place}`;
};

async function imported(entry: string, limitMs: number): Promise<Record<string, unknown>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = `it did not finish loading within ${limitMs} ms; what does it await at its top level?`;
    timer = setTimeout(() => reject(new Error(reason)), limitMs);
  });
  const scope = { plugin: entry, type: null, run: null, fail: null };
  try {
    const module = runInScope(scope, () => importModule(pluginModule(entry, process.cwd())));
    return await Promise.race([module, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function loadPlugin(entry: string, limitMs: number): Promise<Plugin | string> {
  const at = `PROMPTHOOK_PLUGINS: "${entry}"`;
  let module: Record<string, unknown>;
  try {
    module = await imported(entry, limitMs);
  } catch (error) {
    return `${at} cannot be loaded: ${reasonOf(error)}. Mend the module, install it (npm install ${/^[./]/.test(entry) ? '<package>' : entry}), or take it out of PROMPTHOOK_PLUGINS.`;
  }
  return (
    pluginOf(module) ?? `${at} has no plugin: write \`export default definePlugin({ ... });\` in that module.`
  );
}

/**
 * Loads the modules of PROMPTHOOK_PLUGINS, in their order. Never throws: one boot shows everything there is to mend.
 *
 * @param limitMs how long one module may take to load
 */
export async function loadPlugins(
  entries: readonly string[],
  limitMs: number = IMPORT_MS,
): Promise<LoadedPlugins> {
  const plugins: Plugin[] = [];
  const faults: string[] = [];
  for (const entry of entries) {
    const loaded = await loadPlugin(entry, limitMs);
    if (typeof loaded === 'string') faults.push(loaded);
    else plugins.push(loaded);
  }
  return { plugins, faults };
}
