import { Command, InvalidArgumentError } from 'commander';
import { processEnvironment, readConfig } from '../config/app-config.js';
import { InvalidSetting } from '../config/setting.js';
import { CommandFailure } from './command-failure.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { jsonOption } from './management-options.js';
import type { Terminal } from './terminal.js';

interface RotateFlags {
  readonly batch: number;
  readonly wait: number;
  readonly dropOld: boolean;
  readonly json: boolean;
}

const wholeNumber = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number above 0.');
};

const configOf = () => {
  try {
    return readConfig(processEnvironment());
  } catch (error) {
    if (error instanceof InvalidSetting) throw new CommandFailure(error.message);
    throw error;
  }
};

async function rotate({ batch, wait, dropOld, json }: RotateFlags, terminal: Terminal): Promise<ExitCode> {
  const config = configOf();
  // Loaded when it is needed: the other commands stay quick without the server's code.
  const { withDatabase } = await import('./keys/reach-database.js');
  const { rotateKeys } = await import('./keys/rotate-keys.js');
  const result = await withDatabase(config, (database) =>
    rotateKeys(config, database, {
      batchSize: batch,
      waitMs: wait * 1_000,
      dropOld,
      onProgress: (line) => terminal.err(line),
    }),
  );
  const code = result.unreadable.length === 0 ? exitCode.ok : exitCode.failed;
  if (json) {
    terminal.out(JSON.stringify(result));
    return code;
  }
  for (const { column, id, reason } of result.unreadable) {
    terminal.err(`✘ ${column} ${id} cannot be opened (${reason}) and stays as it is. Write its value again.`);
  }
  terminal.out(`✔ ${result.resealed} values sealed with ${result.key} (${result.source})`);
  if (result.dropped.length > 0) terminal.out(`✔ Taken off the ring: ${result.dropped.join(', ')}`);
  if (result.removable.length > 0) {
    const how = config.encryptionKey === null ? 'prompthook keys rotate --drop-old' : result.source;
    terminal.out(
      `  These keys seal nothing any more: ${result.removable.join(', ')}. Take them off with ${how}.`,
    );
  }
  return code;
}

/** `prompthook keys rotate`: a new key for every stored secret, while servers run. */
export const keysCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('keys').description('The encryption keys of stored secrets.').addCommand(
    new Command('rotate')
      .description(
        'Seal every stored secret with a new key; safe to interrupt, to repeat, and beside servers.',
      )
      .option('--batch <count>', 'values that are read at a time', wholeNumber, 200)
      .option('--wait <seconds>', 'how long running servers may take to know the key', wholeNumber, 60)
      .option('--drop-old', 'take keys off the key file that seal nothing any more', false)
      .addOption(jsonOption())
      .addHelpText(
        'after',
        '\nWith the key file, the new key is made here. With PROMPTHOOK_ENCRYPTION_KEY, put the new key at the end on every' +
          '\ninstance and restart it, then in front and restart it again, and run this.',
      )
      .action(async (flags: RotateFlags) => done(await rotate(flags, terminal))),
  );
