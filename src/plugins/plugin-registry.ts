import { builtins } from '#builtins';
import { BlockRegistry, InvalidPlugins } from '#engine';
import type { Plugin } from '#sdk';
import { containPlugin } from './contain-plugin.js';
import { IsolatedPlugin } from './host/isolated-plugin.js';
import type { IsolationOptions } from './host/isolated-plugin.js';
import { standIns } from './host/stand-ins.js';
import { PluginReport } from './plugin-report.js';
import { surfaceFaults } from './surface-faults.js';
import type { PluginSource } from './wire/messages.js';

/** Which plugins there are, and where they run. */
export interface PluginList {
  /** In this process: objects that whoever starts the server made. */
  readonly given: readonly Plugin[];
  /** The list of src/plugins.ts: the builtins here, others in processes of their own. */
  readonly listed: readonly Plugin[];
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

const MEND = 'Mend the module, or take it out of PROMPTHOOK_PLUGINS.';

async function isolate(source: PluginSource, options: IsolationOptions): Promise<Opened> {
  const isolated = new IsolatedPlugin(source, options);
  const loaded = await isolated.open();
  if ('fault' in loaded) {
    const { fault } = loaded;
    const named =
      source.kind === 'listed' ? `src/plugins.ts: "${source.name}"` : `PROMPTHOOK_PLUGINS: "${source.entry}"`;
    // What went wrong with the process says nothing of the module.
    const told = fault.startsWith('it') ? `${named} cannot be loaded: ${fault} ${MEND}` : fault;
    return { plugin: null, isolated, faults: [told] };
  }
  if (loaded.faults.length > 0) return { plugin: null, isolated, faults: loaded.faults };
  return { plugin: standIns(loaded.plugin, isolated), isolated, faults: [] };
}

const inHere = (plugin: Plugin): Promise<Opened> => Promise.resolve({ plugin, isolated: null, faults: [] });

/**
 * Everything that this instance can do, checked as one. Plugins that are not our own run in processes of their own.
 *
 * @throws InvalidPlugins naming everything that is wrong with any of them, each with the line to fix
 */
export async function openPlugins(list: PluginList, options: IsolationOptions): Promise<OpenPlugins> {
  const opened = await Promise.all([
    ...list.given.map(inHere),
    ...list.listed.map((plugin) =>
      plugin === builtins ? inHere(plugin) : isolate({ kind: 'listed', name: plugin.name }, options),
    ),
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
