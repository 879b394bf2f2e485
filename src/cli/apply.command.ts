import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CommandFailure } from './command-failure.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { ManagementClient } from './management-client.js';
import { jsonOption, keyOption, urlOption } from './management-options.js';
import type { ManagementOptions } from './management-options.js';
import type { Terminal } from './terminal.js';

interface ApplyOptions extends ManagementOptions {
  readonly publish: boolean;
  readonly dryRun: boolean;
}

interface ListedProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly severity: string;
}

interface Applied {
  readonly file: string;
  readonly name: string | null;
  readonly ok: boolean;
  readonly status: number | null;
  readonly publishedVersion: number | null;
  readonly triggers: readonly { readonly url: string; readonly block: string }[];
  readonly problems: readonly ListedProblem[];
}

const readText = async (file: string): Promise<string> => {
  if (file !== '-') return readFile(file, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const fileProblem = (file: string, code: string, message: string): Applied => ({
  file,
  name: null,
  ok: false,
  status: null,
  publishedVersion: null,
  triggers: [],
  problems: [{ pointer: '', code, message, severity: 'error' }],
});

async function applyOne(file: string, client: ManagementClient, options: ApplyOptions): Promise<Applied> {
  let document: unknown;
  try {
    document = JSON.parse(await readText(file));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof SyntaxError
      ? fileProblem(file, 'invalid_json', `not JSON: ${message}`)
      : fileProblem(file, 'unreadable_file', message);
  }
  const name = (document as { name?: unknown } | null)?.name;
  if (typeof name !== 'string' || name === '') {
    return fileProblem(file, 'name_required', 'the document has no "name"');
  }
  const query = new URLSearchParams();
  if (options.publish) query.set('publish', 'true');
  if (options.dryRun) query.set('dryRun', 'true');
  const answer = await client.call(
    'PUT',
    `/workflows/${encodeURIComponent(name)}?${query.toString()}`,
    document,
  );
  const body = answer.body ?? {};
  const detail = typeof body['detail'] === 'string' ? body['detail'] : `the server answered ${answer.status}`;
  const ok = answer.status === 200 || answer.status === 201;
  const problems = (body['problems'] as ListedProblem[] | undefined) ?? [];
  return {
    file,
    name,
    ok,
    status: answer.status,
    publishedVersion: (body['publishedVersion'] as number | null | undefined) ?? null,
    triggers: (body['triggers'] as Applied['triggers'] | undefined) ?? [],
    problems:
      ok || problems.length > 0
        ? problems
        : [
            {
              pointer: '',
              code: typeof body['code'] === 'string' ? body['code'] : 'refused',
              message: detail,
              severity: 'error',
            },
          ],
  };
}

function print(applied: Applied, options: ApplyOptions, terminal: Terminal): void {
  const what = options.dryRun
    ? 'is valid'
    : options.publish
      ? `published as version ${applied.publishedVersion}`
      : 'saved as draft';
  terminal.out(applied.ok ? `✔ ${applied.file}: ${applied.name} ${what}` : `✘ ${applied.file}: refused`);
  for (const { severity, pointer, code, message } of applied.problems) {
    terminal.out(`  ${severity} ${pointer === '' ? '(document)' : pointer} ${code}: ${message}`);
  }
  if (applied.ok && options.publish && !options.dryRun) {
    for (const { url } of applied.triggers) terminal.out(`  POST ${url}`);
  }
}

async function apply(files: readonly string[], options: ApplyOptions, terminal: Terminal): Promise<ExitCode> {
  if (files.filter((file) => file === '-').length > 1)
    throw CommandFailure.usage('"-" (stdin) can be read once only.');
  const client = new ManagementClient(options.url, options.key);
  const results: Applied[] = [];
  for (const file of files) {
    const applied = await applyOne(file, client, options);
    if (!options.json) print(applied, options, terminal);
    results.push(applied);
  }
  const ok = results.every((applied) => applied.ok);
  if (options.json) terminal.out(JSON.stringify({ ok, results }, null, 2));
  return ok ? exitCode.ok : exitCode.failed;
}

/** `prompthook apply FILE...`: sends workflow documents to a server, one after another. */
export const applyCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('apply')
    .description('Save workflow documents on a server; with --publish they go live.')
    .argument('<file...>', 'workflow documents; - reads one from stdin')
    .addOption(urlOption())
    .addOption(keyOption())
    .option('--publish', 'publish each document after saving it', false)
    .option('--dry-run', 'validate on the server and change nothing', false)
    .addOption(jsonOption())
    .addHelpText('after', '\nExit codes: 0 every file was taken, 1 one was refused, 2 wrong usage.')
    .action(async (files: string[], options: ApplyOptions) => done(await apply(files, options, terminal)));
