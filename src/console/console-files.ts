import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { packageRoot } from '../cli/package-root.js';

/** A file of the built console. */
export interface ConsoleFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Null: it is not worth it. */
  readonly gzipped: Buffer | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The built console. Only names that the build made are ever looked at: no name in a request becomes a path. Read when
 * the first browser comes; a process that no browser visits keeps nothing of it.
 */
export class ConsoleFiles {
  #template: Promise<string | null> | null = null;
  #version: Promise<string> | null = null;
  #names: Promise<ReadonlySet<string>> | null = null;
  readonly #files = new Map<string, Promise<ConsoleFile>>();

  /** @param folder where the build is, with a slash at its end */
  constructor(private readonly folder: URL = new URL('dist/console/', packageRoot())) {}

  /** The page with its `{{places}}`; null when the console was not built. */
  template(): Promise<string | null> {
    this.#template ??= orNull(readFile(new URL('index.html', this.folder), 'utf8'));
    return this.#template;
  }

  /** Of this package. */
  version(): Promise<string> {
    this.#version ??= readFile(new URL('package.json', packageRoot()), 'utf8').then(
      (text) => (JSON.parse(text) as { version: string }).version,
    );
    return this.#version;
  }

  /** Null for a name that the build did not make. */
  async asset(name: string): Promise<ConsoleFile | null> {
    this.#names ??= this.#list();
    const type = TYPES[extname(name)];
    if (type === undefined || !(await this.#names).has(name)) return null;
    const known = this.#files.get(name);
    if (known) return known;
    const file = this.#read(name, type);
    this.#files.set(name, file);
    return file;
  }

  async #list(): Promise<ReadonlySet<string>> {
    return new Set((await orNull(readdir(new URL('assets/', this.folder)))) ?? []);
  }

  async #read(name: string, type: string): Promise<ConsoleFile> {
    const at = new URL(`assets/${name}`, this.folder);
    const names = await this.#names;
    const gzipped = names?.has(`${name}.gz`) ? await readFile(new URL(`${at.href}.gz`)) : null;
    return { type, bytes: await readFile(at), gzipped };
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
