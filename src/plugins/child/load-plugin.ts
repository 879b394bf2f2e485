import type { Plugin } from '#sdk';
import { listNames } from '../list-names.js';
import { importModule, pluginModule } from '../plugin-modules.js';
import { runInScope } from '../plugin-scope.js';
import type { PluginSource } from '../wire/messages.js';

const LIST = 'src/plugins.ts';
const OWN_FOLDER = new URL('..', import.meta.url).href;

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

async function importList(): Promise<{ readonly plugins?: unknown }> {
  const scope = { plugin: LIST, type: null, run: null, fail: null };
  const specifier = new URL('../../plugins.js', import.meta.url).href;
  return runInScope(scope, () => importModule({ specifier, from: null }));
}

/** Names of the plugins in the list of src/plugins.ts; a text when it cannot be used: why. */
export async function loadList(): Promise<readonly (string | null)[] | string> {
  const { builtins } = await import('#builtins');
  try {
    return listNames((await importList()).plugins, builtins);
  } catch (error) {
    return `${reasonOf(error)}.`;
  }
}

async function listed(position: number, name: string): Promise<Plugin | string> {
  let plugin: Plugin | undefined;
  try {
    const { plugins } = await importList();
    plugin = (plugins as readonly Plugin[] | undefined)?.[position];
  } catch (error) {
    return `${LIST} cannot be loaded: ${reasonOf(error)}.`;
  }
  if (plugin?.name === name) return plugin;
  return `${LIST} lists the plugin "${name}" at one time and not at another. Make the list the same every time it is imported.`;
}

/**
 * The plugin of this process.
 *
 * @returns a text when there is none: why, and what to do
 */
export async function loadPlugin(source: PluginSource): Promise<Plugin | string> {
  if (source.kind === 'listed') return listed(source.position, source.name);
  const { entry } = source;
  const scope = { plugin: entry, type: null, run: null, fail: null };
  const at = `PROMPTHOOK_PLUGINS: "${entry}"`;
  let module: Record<string, unknown>;
  try {
    module = await runInScope(scope, () => importModule(pluginModule(entry, process.cwd())));
  } catch (error) {
    return `${at} cannot be loaded: ${reasonOf(error)}. Mend the module, install it (npm install ${/^[./]/.test(entry) ? '<package>' : entry}), or take it out of PROMPTHOOK_PLUGINS.`;
  }
  return (
    pluginOf(module) ?? `${at} has no plugin: write \`export default definePlugin({ ... });\` in that module.`
  );
}
