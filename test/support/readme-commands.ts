import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The `sh` blocks of a page: commands that a reader pastes. Blocks of other languages are for reading. */
export const commandsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```sh\n(.*?)^```/gms)].map(([, code = '']) => code);

/**
 * Pastes all commands of a page into one shell, in the folder of the repository, with these variables set.
 *
 * @returns what was printed after each block; throws with the page and standard error when a command fails
 */
export function pasteCommands(page: string, env: Readonly<Record<string, string>>): Promise<string[]> {
  const mark = '--- the next block ---';
  // The reader's npx would find the same program, only more slowly.
  const script = commandsOf(page)
    .join(`echo; echo '${mark}'\n`)
    .replaceAll('npx prompthook', `"${process.execPath}" bin/prompthook.mjs`);
  return new Promise((resolve, reject) => {
    execFile(
      'bash',
      ['-euo', 'pipefail', '-c', script],
      { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env }, timeout: 120_000 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${page}: ${error.message}\n${stdout}\n${stderr}`));
        else resolve(stdout.split(mark).map((printed) => printed.trim()));
      },
    );
  });
}

/** A program that a page lets run beside the commands, and what it has printed. */
export interface Background {
  printed(): string;
  stop(): Promise<void>;
}

/** Starts a program of the repository and waits until it says that it is ready. */
export async function startBackground(script: string, ready: string): Promise<Background> {
  const child: ChildProcess = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      if (printed.includes(ready)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code} before it was ready.`)));
  });
  return {
    printed: () => printed,
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
