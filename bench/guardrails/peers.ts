import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

const peers: readonly Peer[] = [
  {
    name: '@andersmyrmel/vard',
    version: '1.2.0',
    adapt: (module) => {
      const make = callable(module['createVardBuilder'] ?? module['vard'] ?? module['default'], 'vard');
      const safeParse = read(module['default'] ?? module['vard'], 'safe') ?? make;
      return (text) => read(callable(safeParse, 'vard.safe')(text), 'safe') === false;
    },
  },
  {
    name: 'llm-inject-scan',
    version: '0.1.1',
    adapt: (module) => {
      const make = callable(module['createPromptValidator'], 'createPromptValidator');
      const validator = make();
      const validate = callable(read(validator, 'validate'), 'validate').bind(validator);
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
      const make = callable(module['createThreatDetectionService'], 'createThreatDetectionService');
      const service = make();
      const detect = callable(read(service, 'detect'), 'detect').bind(service);
      return (text) => read(detect(text), 'safe') === false;
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
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
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
      const entry = createRequire(join(folder, 'package.json')).resolve(name);
      detectors.push({
        name,
        detect: adapt((await import(pathToFileURL(entry).href)) as Record<string, unknown>),
      });
    } catch (error) {
      console.error(
        `${name}@${version} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return detectors;
}
