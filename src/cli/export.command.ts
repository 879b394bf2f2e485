import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { CommandFailure } from './command-failure.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { ManagementClient } from './management-client.js';
import { jsonOption, keyOption, urlOption } from './management-options.js';
import type { ManagementOptions } from './management-options.js';
import type { Terminal } from './terminal.js';

interface ExportOptions extends ManagementOptions {
  readonly all: boolean;
  readonly published: boolean;
  readonly dir?: string;
}

const pretty = (document: unknown): string => JSON.stringify(document, null, 2);

/** Null: the published version was asked for, and there is none. */
async function documentOf(client: ManagementClient, name: string, published: boolean): Promise<unknown> {
  const one = await client.call('GET', `/workflows/${encodeURIComponent(name)}`);
  if (one.status === 404)
    throw new CommandFailure(`There is no workflow "${name}".`, 'prompthook export --all');
  if (one.status !== 200) throw new CommandFailure(`Reading "${name}" answered ${one.status}.`);
  if (!published) return one.body?.['document'];
  const version = one.body?.['publishedVersion'];
  if (typeof version !== 'number') return null;
  const answer = await client.call('GET', `/workflows/${encodeURIComponent(name)}/versions/${version}`);
  if (answer.status !== 200)
    throw new CommandFailure(`Reading version ${version} of "${name}" answered ${answer.status}.`);
  return answer.body?.['document'];
}

async function allNames(client: ManagementClient): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page = await client.call('GET', `/workflows${query}`);
    if (page.status !== 200) throw new CommandFailure(`Listing the workflows answered ${page.status}.`);
    names.push(...((page.body?.['items'] as { name: string }[] | undefined) ?? []).map(({ name }) => name));
    cursor = (page.body?.['nextCursor'] as string | null | undefined) ?? null;
  } while (cursor !== null);
  return names;
}

const cannotWrite = (error: unknown): never => {
  const reason = error instanceof Error ? error.message : String(error);
  throw new CommandFailure(`The documents cannot be written: ${reason}.`, 'Give another --dir');
};

async function exportThem(
  name: string | undefined,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if ((name === undefined) !== options.all)
    throw CommandFailure.usage('Give a workflow name, or --all.', 'prompthook export --help');
  const client = new ManagementClient(options.url, options.key);
  const names = name === undefined ? await allNames(client) : [name];
  const documents = new Map<string, unknown>();
  for (const each of names) {
    const document = await documentOf(client, each, options.published);
    if (document !== null) documents.set(each, document);
    else if (options.all) terminal.err(`– ${each} was never published and is left out`);
    else throw new CommandFailure(`"${each}" was never published.`, `prompthook export ${each}`);
  }
  if (options.dir !== undefined) {
    await mkdir(options.dir, { recursive: true }).catch(cannotWrite);
    for (const [each, document] of documents) {
      const file = join(options.dir, `${each}.json`);
      await writeFile(file, `${pretty(document)}\n`).catch(cannotWrite);
      if (!options.json) terminal.out(`✔ ${file}`);
    }
    if (options.json) terminal.out(JSON.stringify({ dir: options.dir, workflows: [...documents.keys()] }));
    return exitCode.ok;
  }
  terminal.out(pretty(options.all ? [...documents.values()] : documents.get(name ?? '')));
  return exitCode.ok;
}

/** `prompthook export NAME | --all`: writes documents that `apply` takes back unchanged. Holds no secret. */
export const exportCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('export')
    .description('Write workflow documents; secrets stay behind as {{secrets.NAME}}.')
    .argument('[name]', 'the workflow')
    .option('--all', 'every workflow', false)
    .option('--published', 'the published version instead of the draft', false)
    .option('--dir <dir>', 'write one <name>.json per workflow into this folder instead of printing')
    .addOption(urlOption())
    .addOption(keyOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExit codes: 0 written, 1 there is no such workflow or the server refused, 2 wrong usage.',
    )
    .action(async (name: string | undefined, options: ExportOptions) =>
      done(await exportThem(name, options, terminal)),
    );
