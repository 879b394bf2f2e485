import { Command } from 'commander';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { table } from './table.js';
import type { Terminal } from './terminal.js';

const marks = { ok: '✔', warning: '!', failed: '✘', skipped: '–' } as const;

async function doctor(options: { json: boolean }, terminal: Terminal): Promise<ExitCode> {
  // Loaded when it is needed: the other commands stay quick without the server's code.
  const { examineAll } = await import('./doctor/examine-all.js');
  const found = await examineAll();
  const isHealthy = found.every(({ status }) => status !== 'failed');
  if (options.json) {
    terminal.out(JSON.stringify({ ok: isHealthy, findings: found }, null, 2));
  } else {
    const rows = found.map(({ name, status, message, mend }) => [
      marks[status],
      name,
      mend === null ? message : `${message} – ${mend}`,
    ]);
    for (const line of table(rows)) terminal.out(line);
  }
  return isHealthy ? exitCode.ok : exitCode.failed;
}

/** `prompthook doctor`: looks at everything that a start needs, and changes nothing but an empty data folder. */
export const doctorCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('doctor')
    .description('Check Node, settings, data folder, disk, encryption key, port, database and migrations.')
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', '\nExit codes: 0 nothing failed, 1 something must be mended, 2 wrong usage.')
    .action(async (options: { json: boolean }) => done(await doctor(options, terminal)));
