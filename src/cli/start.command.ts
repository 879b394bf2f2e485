import { Command } from 'commander';
import type { ExitCode } from './exit-code.js';
import { endSoon } from './start/end-soon.js';
import type { Terminal } from './terminal.js';

/** `prompthook start`: the server in this process, until Ctrl-C. */
export const startCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('start')
    .description(
      'Start the server. Settings come from the environment: PORT, HOST, DATA_DIR, DATABASE_URL, ...',
    )
    .addHelpText(
      'after',
      '\nCtrl-C or SIGTERM stops it within 10 seconds. Without DATABASE_URL it brings its own PostgreSQL.\n' +
        'Exit codes: 0 stopped by a signal, 1 it could not start, 2 wrong usage.',
    )
    .action(async () => {
      // Loaded when it is needed: the other commands stay quick without the server's code.
      const { runServer } = await import('./start/run-server.js');
      try {
        done(await runServer(terminal));
      } finally {
        endSoon();
      }
    });
