import { builtins } from '#builtins';
import { BlockRegistry, InvalidPlugins } from '#engine';
import type { Plugin } from '#sdk';
import { containPlugin } from './contain-plugin.js';
import { IsolatedPlugin } from './host/isolated-plugin.js';
import type { IsolationOptions } from './host/isolated-plugin.js';
import { readPluginList } from './host/plugin-list.js';
import { standIns } from './host/stand-ins.js';
import { PluginReport } from './plugin-report.js';
import { surfaceFaults } from './surface-faults.js';
import type { PluginSource } from './wire/messages.js';

/** Which plugins there are, and where they run. */
export interface PluginList {
  /** In this process: objects that whoever starts the server made. */
  readonly given: readonly Plugin[];
  /** True: what src/plugins.ts lists as well, the builtins here, others in processes of their own. */
  readonly listed: boolean;
  /** Modules of PROMPTHOOK_PLUGINS: each in a process of its own. */
  readonly entries: readonly string[];
}

/** The plugins of an instance, opened. */
export interface OpenPlugins {
  readonly registry: BlockRegistry;
  readonly report: PluginReport;
  /** Ends the processes. */
  close(): Promise<void>;
}

/** What loading one plugin came to. */
interface Opened {
  readonly plugin: Plugin | null;
  readonly isolated: IsolatedPlugin | null;
  readonly faults: readonly string[];
}

function faultsOf(work: () => void): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InvalidPlugins) return error.faults;
    throw error;
  }
}

const LIST = 'src/plugins.ts';
const MEND_ENTRY = 'Mend the module, or take it out of PROMPTHOOK_PLUGINS.';
const MEND_LIST = 'Mend the plugin, or take it out of the list, and build again: npm run build';

const place = (source: PluginSource): { readonly named: string; readonly mend: string } =>
  source.kind === 'listed'
    ? { named: `${LIST}: "${source.name}"`, mend: MEND_LIST }
    : { named: `PROMPTHOOK_PLUGINS: "${source.entry}"`, mend: MEND_ENTRY };

async function isolate(source: PluginSource, options: IsolationOptions): Promise<Opened> {
  const isolated = new IsolatedPlugin(source, options);
  const loaded = await isolated.open();
  if ('fault' in loaded) {
    const { fault } = loaded;
    const { named, mend } = place(source);
    // What went wrong with the process says nothing of the module.
    const told = fault.startsWith('it') ? `${named} cannot be loaded: ${fault} ${mend}` : fault;
    return { plugin: null, isolated, faults: [told] };
  }
  if (loaded.faults.length > 0) return { plugin: null, isolated, faults: loaded.faults };
  return { plugin: standIns(loaded.plugin, isolated), isolated, faults: [] };
}

const inHere = (plugin: Plugin): Promise<Opened> => Promise.resolve({ plugin, isolated: null, faults: [] });
const unusable = (fault: string): Promise<Opened> =>
  Promise.resolve({ plugin: null, isolated: null, faults: [fault] });

/** What src/plugins.ts lists, each being opened. */
async function openList(options: IsolationOptions): Promise<readonly Promise<Opened>[]> {
  const list = await readPluginList(options);
  if ('fault' in list) return [unusable(`${LIST} cannot be loaded: ${list.fault} ${MEND_LIST}`)];
  return list.names.map((name, position) =>
    name === null ? inHere(builtins) : isolate({ kind: 'listed', position, name }, options),
  );
}

/**
 * Everything that this instance can do, checked as one. Plugins that are not our own run in processes of their own.
 *
 * @throws InvalidPlugins naming everything that is wrong with any of them, each with the line to fix
 */
export async function openPlugins(list: PluginList, options: IsolationOptions): Promise<OpenPlugins> {
  const opened = await Promise.all([
    ...list.given.map(inHere),
    ...(list.listed ? await openList(options) : []),
    ...list.entries.map((entry) => isolate({ kind: 'entry', entry }, options)),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all(opened.map(({ isolated }) => isolated?.close() ?? Promise.resolve()));
  };
  try {
    const plugins = opened.flatMap(({ plugin }) => plugin ?? []);
    const faults = opened.flatMap((each) => each.faults);
    faults.push(...faultsOf(() => void new BlockRegistry(plugins)));
    // Their shapes are known to be right only when the registry took them.
    if (faults.length === 0)
      faults.push(...plugins.filter((plugin) => plugin !== builtins).flatMap(surfaceFaults));
    if (faults.length > 0) throw new InvalidPlugins(faults);
    // Those in processes of their own are contained over there.
    const registered = opened.flatMap(({ plugin, isolated }) =>
      plugin === null ? [] : [isolated === null ? containPlugin(plugin) : plugin],
    );
    return { registry: new BlockRegistry(registered), report: new PluginReport(opened), close };
  } catch (error) {
    await close();
    throw error;
  }
}
