import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { pluginEnvironment } from '../../config/plugin-environment.js';

const MAIN = fileURLToPath(new URL('../child/main.js', import.meta.url));
const MEBIBYTE = 1_048_576;

/** A plugin's process and its pipes; see child/main.ts. */
export interface SpawnedChild {
  readonly process: ChildProcess;
  readonly out: Readable;
  readonly err: Readable;
  readonly messages: Duplex;
  readonly life: Duplex;
  readonly prompts: Duplex;
}

/** Starts an empty process for a plugin, with the environment of this one except what is the server's own. */
export function spawnChild(memoryBytes: number): SpawnedChild {
  const heap = `--max-old-space-size=${Math.ceil(memoryBytes / MEBIBYTE)}`;
  const process = spawn(globalThis.process.execPath, [heap, MAIN], {
    env: pluginEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // Declared for five pipes at most; there are as many as were asked for.
  const [, out, err, messages, life, prompts] = process.stdio as readonly unknown[];
  return {
    process,
    out: out as Readable,
    err: err as Readable,
    messages: messages as Duplex,
    life: life as Duplex,
    prompts: prompts as Duplex,
  };
}
