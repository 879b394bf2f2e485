import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { CommandFailure } from './command-failure.js';
import { blockFiles } from './create/block-files.js';
import { blockName, pluginName } from './create/block-name.js';
import { writeNewFiles } from './create/new-files.js';
import { pluginFiles } from './create/plugin-files.js';
import { projectIn } from './create/project.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { jsonOption } from './management-options.js';
import type { Terminal } from './terminal.js';

type Kind = 'block' | 'plugin';

interface CreateOptions {
  readonly dir: string;
  readonly json: boolean;
}

/** What was written, and what is left to do by hand. */
interface Created {
  readonly kind: Kind;
  readonly name: string;
  /** Relative to `--dir`. */
  readonly files: readonly string[];
  readonly next: readonly string[];
}

/** The types that every server has; a block of such a type would refuse to boot. */
async function assertFree(type: string): Promise<void> {
  const { builtins } = await import('#builtins');
  const taken = [...builtins.blocks, ...builtins.triggers].some((definition) => definition.type === type);
  if (taken)
    throw CommandFailure.usage(
      `Prompthook has a block of the type "${type}" itself.`,
      `Take another name, for example acme_${type}.`,
    );
}

async function createBlock(text: string, folder: string): Promise<Created> {
  const name = blockName(text);
  await assertFree(name.type);
  const project = projectIn(folder);
  const files = blockFiles(name, project);
  await writeNewFiles(folder, files);
  const from = project.list.startsWith(`${project.blocks}/`)
    ? `./${name.file}.block`
    : `./blocks/${name.file}.block`;
  const extension = project.extension === 'ts' ? 'js' : project.extension;
  const next = [
    `List it in ${project.list}: import { ${name.constant} } from '${from}.${extension}'; and blocks: [..., ${name.constant}].`,
    ...(project.kind === 'prompthook' ? ['Name its type in libs/builtins/src/builtins.spec.ts.'] : []),
    'Run its test: npm test',
  ];
  return { kind: 'block', name: name.type, files: Object.keys(files), next };
}

async function createPlugin(text: string, folder: string): Promise<Created> {
  const name = pluginName(text);
  const below = name.replace(/^@[^/]*\//, '');
  if (existsSync(join(folder, below)))
    throw new CommandFailure(
      `${below} is there already, and nothing is overwritten.`,
      'Take another name, or remove it first.',
    );
  const files = pluginFiles(name);
  await writeNewFiles(join(folder, below), files);
  return {
    kind: 'plugin',
    name,
    files: Object.keys(files).map((path) => `${below}/${path}`),
    next: [`cd ${below} && npm install && npm install --save-dev prompthook && npm test`],
  };
}

async function create(
  kind: Kind,
  name: string,
  options: CreateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = resolve(options.dir);
  try {
    const created = await (kind === 'block' ? createBlock(name, folder) : createPlugin(name, folder));
    if (options.json) terminal.out(JSON.stringify({ ok: true, ...created }, null, 2));
    else {
      for (const file of created.files) terminal.out(`✔ ${file}`);
      for (const line of created.next) terminal.out(`→ ${line}`);
    }
    return exitCode.ok;
  } catch (error) {
    if (!options.json || !(error instanceof CommandFailure)) throw error;
    terminal.out(JSON.stringify({ ok: false, reason: error.message, mend: error.mend }, null, 2));
    return error.code;
  }
}

/** `prompthook create block NAME`, `prompthook create plugin NAME`: files to begin with, which pass at once. */
export const createCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('create')
    .description('Write a new block with its test and its page, or a new plugin project.')
    .addArgument(new Argument('<kind>', 'what to write').choices(['block', 'plugin']))
    .argument('<name>', 'type of the block, in snake_case; name of the plugin, in kebab-case')
    .option('--dir <folder>', 'the project; a new plugin is made below it', '.')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      [
        '',
        'A block goes into a plugin project (a package.json that names prompthook) or into this repository.',
        'Exit codes: 0 written, 1 a file is there already or there is no project, 2 wrong usage or name.',
      ].join('\n'),
    )
    .action(async (kind: Kind, name: string, options: CreateOptions) =>
      done(await create(kind, name, options, terminal)),
    );
