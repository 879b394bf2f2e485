import { readFile } from 'node:fs/promises';
import { text as readText } from 'node:stream/consumers';
import { Command } from 'commander';
import type { PromptScan } from '#sdk';
import { CommandFailure } from './command-failure.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { table } from './table.js';
import type { Terminal } from './terminal.js';

interface ScanCommandOptions {
  readonly disable: readonly string[];
  readonly json: boolean;
}

const LONGEST_SHOWN = 60;
const LARGEST_FILE = 16 * 1024 * 1024;

/** Text that cannot steer a terminal, on one line. */
const shown = (text: string): string => {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
    .slice(0, LONGEST_SHOWN);
  return text.length > LONGEST_SHOWN ? `${plain}…` : plain;
};

async function read(file: string): Promise<string> {
  if (file === '-') return readText(process.stdin);
  try {
    const bytes = await readFile(file);
    if (bytes.length > LARGEST_FILE) {
      throw CommandFailure.usage(`${file} is larger than 16 MiB.`, 'Scan it in parts.');
    }
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw CommandFailure.usage(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'prompthook scan FILE, or "-" for standard input',
    );
  }
}

function refuseUnknown(names: readonly string[], known: readonly { readonly name: string }[]): void {
  const unknown = names.find((name) => !known.some((pattern) => pattern.name === name));
  if (unknown === undefined) return;
  throw CommandFailure.usage(`There is no pattern "${unknown}".`, 'docs/guardrails/patterns.md lists them.');
}

interface FileScan {
  readonly file: string;
  readonly text: string;
  readonly scan: PromptScan;
}

function print({ file, text, scan }: FileScan, terminal: Terminal): void {
  if (!scan.guardrailsTriggered) {
    terminal.out(`✔ ${file}: nothing found`);
    return;
  }
  terminal.out(`✘ ${file}: ${scan.matchedInjectionPatterns.join(', ')}`);
  const rows = scan.matches.map(({ pattern, severity, start, end, hiddenBy }) => [
    `${start}-${end}`,
    pattern,
    severity,
    hiddenBy ?? '',
    shown(text.slice(start, end)),
  ]);
  for (const line of table([['at', 'pattern', 'severity', 'hidden by', 'text'], ...rows])) terminal.out(line);
}

async function scanFiles(
  files: readonly string[],
  options: ScanCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  // Loaded here: the other commands have no use for its words.
  const { patterns, scanPrompt } = await import('#guardrails');
  refuseUnknown(options.disable, patterns);
  if (files.filter((file) => file === '-').length > 1)
    throw CommandFailure.usage('"-" (stdin) can be read once only.');
  const scans: FileScan[] = [];
  for (const file of files) {
    const text = await read(file);
    scans.push({ file, text, scan: scanPrompt(text, { disabled: options.disable }) });
  }
  const found = scans.some(({ scan }) => scan.guardrailsTriggered);
  if (options.json) {
    const results = scans.map(({ file, scan }) => ({ file, ...scan }));
    terminal.out(JSON.stringify({ guardrailsTriggered: found, files: results }, null, 2));
  } else for (const scan of scans) print(scan, terminal);
  return found ? exitCode.failed : exitCode.ok;
}

const several = (name: string, names: readonly string[]): readonly string[] => [...names, name];

/** `prompthook scan FILE...`: scans texts for prompt injection here, without a server. */
export const scanCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('scan')
    .description('Scan texts for prompt injection, on this machine and without a model.')
    .argument('<file...>', 'files to scan; "-" is standard input')
    .option(
      '--disable <pattern>',
      'name of a pattern that must not count; may be repeated',
      several,
      [] as readonly string[],
    )
    .option('--json', 'print the result as JSON', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing found, 1 a pattern matched, 2 wrong usage or unreadable file.',
    )
    .action(async (files: string[], options: ScanCommandOptions) =>
      done(await scanFiles(files, options, terminal)),
    );
