import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Detector } from './measure-quality.ts';

/** A published detector and how to ask it. */
interface Peer {
  readonly name: string;
  readonly version: string;
  /** Turns the module into a detector; throws when the module is not what it was. */
  adapt(module: Record<string, unknown>): (text: string) => boolean | Promise<boolean>;
}

type Callable = (...values: unknown[]) => unknown;

function callable(value: unknown, what: string): Callable {
  if (typeof value !== 'function') throw new Error(`${what} is not exported`);
  return value as Callable;
}

function read(value: unknown, key: string): unknown {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

const peers: readonly Peer[] = [
  {
    name: '@andersmyrmel/vard',
    version: '1.2.0',
    // The default cap of 10,000 characters would answer for the long inputs without reading them.
    adapt: (module) => {
      const chain = callable(read(module['vard'], 'moderate'), 'vard.moderate')();
      const vard = callable(read(chain, 'maxLength'), 'maxLength').call(chain, 100_000);
      const safeParse = callable(read(vard, 'safeParse'), 'safeParse');
      return (text) => read(safeParse.call(vard, text), 'safe') === false;
    },
  },
  {
    name: 'llm-inject-scan',
    version: '0.1.1',
    adapt: (module) => {
      const validate = callable(
        callable(module['createPromptValidator'], 'createPromptValidator')(),
        'the validator',
      );
      return (text) => read(validate(text), 'clean') === false;
    },
  },
  {
    name: 'llmverify',
    version: '1.6.1',
    adapt: (module) => {
      const isInputSafe = callable(module['isInputSafe'], 'isInputSafe');
      return (text) => isInputSafe(text) === false;
    },
  },
  {
    name: '@claude-flow/aidefence',
    version: '3.0.3',
    adapt: (module) => {
      const isSafe = callable(module['isSafe'], 'isSafe');
      return (text) => isSafe(text) === false;
    },
  },
];

/** The floor: the phrases that everybody writes first. */
const naive: Detector = {
  name: 'naive regular expressions',
  detect: (text) =>
    /ignore (all )?(previous|above|prior) (instructions|rules)/i.test(text) ||
    /disregard (all |the )?(previous|above)/i.test(text) ||
    /(reveal|show|print) (your|the) system prompt/i.test(text) ||
    /you are now (dan|in developer mode)/i.test(text) ||
    /do anything now/i.test(text),
};

/** Installs the peers into a folder of its own outside the project and returns those that work. */
export async function loadPeers(): Promise<Detector[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prompthook-peers-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  // Some peers export to ES modules only: the import must come from a file beside their node_modules.
  writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);');
  const { load } = (await import(pathToFileURL(join(folder, 'load.mjs')).href)) as {
    load(name: string): Promise<Record<string, unknown>>;
  };
  const detectors: Detector[] = [naive];
  for (const { name, version, adapt } of peers) {
    const installed = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    if (installed.status !== 0) {
      console.error(
        `${name}@${version} cannot be installed: ${installed.stderr.trim().split('\n').at(-1) ?? ''}`,
      );
      continue;
    }
    try {
      detectors.push({ name, detect: adapt(await load(name)) });
    } catch (error) {
      console.error(
        `${name}@${version} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return detectors;
}
