import { readFileSync } from 'node:fs';
import { packageRoot } from './package-root.js';
import { runProgram } from './program.js';
import type { ExitCode } from './exit-code.js';
import { processTerminal } from './terminal.js';

/** The command line of Prompthook; called by bin/prompthook.mjs once Node and the build are known to be right. */
export function runCli(argv: readonly string[]): Promise<ExitCode> {
  const manifest = JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8')) as {
    version: string;
  };
  return runProgram(argv, manifest.version, processTerminal());
}
