import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { processEnvironment, readConfig } from '../config/app-config.js';
import { RejectedCall } from '../http/rejected-call.js';
import { CommandFailure } from './command-failure.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { jsonOption } from './management-options.js';
import type { Terminal } from './terminal.js';

interface CreateFlags {
  readonly email: string;
  readonly name?: string;
  readonly passwordStdin: boolean;
  readonly json: boolean;
}

async function create(flags: CreateFlags, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig(processEnvironment());
  const { withDatabase } = await import('./keys/reach-database.js');
  const { createOwner } = await import('./owner/create-owner.js');
  const made = flags.passwordStdin ? null : randomBytes(18).toString('base64url');
  const password = made ?? (await text(process.stdin)).replace(/\r?\n$/, '');
  const { email, name = 'Owner' } = flags;
  try {
    const { id, created } = await withDatabase(config, (database) =>
      createOwner(database, { email: email.trim().toLowerCase(), name, password }),
    );
    if (flags.json) {
      terminal.out(JSON.stringify({ id, email, created, ...(made === null ? {} : { password: made }) }));
      return exitCode.ok;
    }
    terminal.out(
      created
        ? `✔ ${email} is an owner of the first workspace`
        : `✔ ${email} has a new password, is an owner of the first workspace, and was signed out everywhere`,
    );
    if (made !== null) terminal.out(`  Password, shown this once: ${made}`);
    return exitCode.ok;
  } catch (error) {
    if (error instanceof RejectedCall) throw new CommandFailure(error.message);
    throw error;
  }
}

/** `prompthook owner create`: an owner for whoever has the server itself, also when nobody can sign in any more. */
export const ownerCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('owner').description('Who owns this server.').addCommand(
    new Command('create')
      .description('Make an owner of the first workspace, or give an account that there is a new password.')
      .requiredOption('--email <address>', 'the address to sign in with')
      .option('--name <name>', 'how others see a new account')
      .option(
        '--password-stdin',
        'read the password from standard input; without it one is made and shown',
        false,
      )
      .addOption(jsonOption())
      .action(async (flags: CreateFlags) => done(await create(flags, terminal))),
  );
