import { Command, CommanderError } from 'commander';
import { applyCommand } from './apply.command.js';
import { CommandFailure } from './command-failure.js';
import { createCommand } from './create.command.js';
import { doctorCommand } from './doctor.command.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { exportCommand } from './export.command.js';
import { keysCommand } from './keys.command.js';
import { ownerCommand } from './owner.command.js';
import { scanCommand } from './scan.command.js';
import { startCommand } from './start.command.js';
import type { Terminal } from './terminal.js';
import { verifyCommand } from './verify.command.js';

/** Commander ends --help and --version with code 0; everything else it refuses is wrong usage. */
const codeOf = (error: CommanderError): ExitCode => (error.exitCode === 0 ? exitCode.ok : exitCode.usage);

/** `keys rotate ` of a command in a group; nothing of the program itself. */
const nameOf = (command: Command): string =>
  command.parent === null ? '' : `${nameOf(command.parent)}${command.name()} `;

/**
 * Runs one command line and answers with its exit code. Never calls process.exit: the caller sets the code, so that
 * nothing that is still being written is cut off.
 *
 * @param argv as process.argv: two words before the arguments
 */
export async function runProgram(
  argv: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = exitCode.ok;
  const done = (result: ExitCode): void => {
    code = result;
  };
  const program = new Command('prompthook')
    .description('Webhooks for prompts: post a prompt, run a workflow, get the answer.')
    .version(version, '-v, --version')
    .addCommand(startCommand(terminal, done))
    .addCommand(applyCommand(terminal, done))
    .addCommand(exportCommand(terminal, done))
    .addCommand(verifyCommand(terminal, done))
    .addCommand(scanCommand(terminal, done))
    .addCommand(createCommand(terminal, done))
    .addCommand(doctorCommand(terminal, done))
    .addCommand(keysCommand(terminal, done))
    .addCommand(ownerCommand(terminal, done));
  const nested = program.commands.flatMap(({ commands }) => commands);
  for (const command of [program, ...program.commands, ...nested]) {
    command.exitOverride().showHelpAfterError(`(see: prompthook ${nameOf(command)}--help)`);
    command.configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  }
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return codeOf(error);
    if (!(error instanceof CommandFailure)) throw error;
    terminal.err(error.mend === null ? `✘ ${error.message}` : `✘ ${error.message} ${error.mend}`);
    return error.code;
  }
}
