import { existsSync, readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What `import()` is called with, and from where a bare name is looked up. */
export interface PluginModule {
  readonly specifier: string;
  /** Null: the specifier is a URL already. */
  readonly from: URL | null;
}

interface Manifest {
  readonly name?: unknown;
  readonly main?: unknown;
  readonly exports?: unknown;
}

const folderUrl = (folder: string): URL => pathToFileURL(`${folder}/`);

/** The module of a folder as Node would find it by its name: `exports`, else `main`, else index.js. */
function moduleOfFolder(folder: string): PluginModule {
  const file = join(folder, 'package.json');
  const manifest: Manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  if (typeof manifest.name === 'string' && manifest.exports !== undefined)
    return { specifier: manifest.name, from: folderUrl(folder) };
  const main = typeof manifest.main === 'string' ? manifest.main : 'index.js';
  return { specifier: pathToFileURL(join(folder, main)).href, from: null };
}

/**
 * Where an entry of PROMPTHOOK_PLUGINS is: a package name (looked up from the working folder, then beside the server),
 * or a path that begins with `.` or `/`, of a file or of a folder with a package.json.
 *
 * @throws Error when the manifest of a folder is not JSON
 */
export function pluginModule(entry: string, workingFolder: string): PluginModule {
  if (!/^[./]/.test(entry)) return { specifier: entry, from: folderUrl(workingFolder) };
  const path = resolve(workingFolder, entry);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return moduleOfFolder(path);
  return { specifier: pathToFileURL(path).href, from: null };
}

const NOT_FOUND: readonly unknown[] = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];

const isNotFound = (error: unknown): boolean =>
  NOT_FOUND.includes((error as { code?: unknown } | null)?.code);

const OWN = /^prompthook(\/|$)/;
/** Names that this module is importing on behalf of an entry, with the folder to look them up from. */
const wanted = new Map<string, URL>();
let isHooked = false;

/**
 * Teaches Node's module resolution two things, once: a plugin's name is looked up from the working folder, and a
 * plugin that has no `prompthook` of its own gets the one that runs. Where the runtime has no such hooks (test
 * runners), names are looked up from here.
 */
function hookResolution(): void {
  if (isHooked || typeof module.registerHooks !== 'function') return;
  isHooked = true;
  module.registerHooks({
    resolve(specifier, context, next) {
      const isOurs = context.parentURL === import.meta.url;
      const from = isOurs ? wanted.get(specifier) : undefined;
      if (from === undefined && (isOurs || !OWN.test(specifier))) return next(specifier, context);
      try {
        return next(specifier, from === undefined ? context : { ...context, parentURL: from.href });
      } catch (error) {
        if (!isNotFound(error)) throw error;
        if (from !== undefined) return next(specifier, context);
        // By our own package's name. `require` takes no other parent from here, so the answer is given whole.
        return { url: import.meta.resolve(specifier), shortCircuit: true };
      }
    },
  });
}

/** Imports it; the namespace of the module. @throws whatever the module throws while it is evaluated */
export async function importModule({ specifier, from }: PluginModule): Promise<Record<string, unknown>> {
  hookResolution();
  if (from !== null) wanted.set(specifier, from);
  try {
    return (await import(specifier)) as Record<string, unknown>;
  } finally {
    wanted.delete(specifier);
  }
}
