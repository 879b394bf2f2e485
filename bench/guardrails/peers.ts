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
  /** What the report calls it, where one package is measured in several settings. */
  readonly title?: string;
  /** A package beside it that runs its results. */
  readonly runner?: string;
  /** Turns the module into a detector; throws when the module is not what it was. */
  adapt(module: Module, runner: Module): (text: string) => boolean | Promise<boolean>;
}

type Module = Record<string, unknown>;

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
  { name: '@andersmyrmel/vard', version: '1.2.0', adapt: (module) => vard(module, 'moderate') },
  {
    name: '@andersmyrmel/vard',
    title: '@andersmyrmel/vard strict',
    version: '1.2.0',
    adapt: (module) => vard(module, 'strict'),
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
  {
    name: 'llm-guard',
    version: '0.1.9',
    adapt: (module) => {
      const LLMGuard = callable(read(module['default'], 'LLMGuard') ?? module['LLMGuard'], 'LLMGuard');
      const guard: unknown = Reflect.construct(LLMGuard, [{ promptInjection: true, jailbreak: true }]);
      const validate = callable(read(guard, 'validate'), 'validate');
      return async (text) => {
        const results = read(await validate.call(guard, text), 'results');
        return Array.isArray(results) && results.some((result) => read(result, 'valid') === false);
      };
    },
  },
  {
    name: 'llm_guardrail',
    version: '2.1.2',
    adapt: (module) => {
      const check = callable(module['checkInjection'], 'checkInjection');
      return async (text) => read(await check(text), 'detected') === true;
    },
  },
  {
    name: '@reactive-agents/guardrails',
    version: '0.9.0',
    runner: 'effect',
    adapt: (module, runner) => {
      const detect = callable(module['detectInjection'], 'detectInjection');
      const runSync = callable(read(runner['Effect'], 'runSync'), 'Effect.runSync');
      return (text) => read(runSync(detect(text)), 'detected') === true;
    },
  },
  // @presidio-dev/hai-guardrails 1.12.0 is left out: its worker file is missing from the package, and it goes on
  // trying to start it for ever, so a process that has imported it never ends.
];

/** The default cap of 10,000 characters would answer for the long inputs without reading them. */
function vard(module: Module, preset: 'moderate' | 'strict'): (text: string) => boolean {
  const chain = callable(read(module['vard'], preset), `vard.${preset}`)();
  const guard = callable(read(chain, 'maxLength'), 'maxLength').call(chain, 100_000);
  const safeParse = callable(read(guard, 'safeParse'), 'safeParse');
  return (text) => read(safeParse.call(guard, text), 'safe') === false;
}

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
  for (const { name, title, version, runner, adapt } of peers) {
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
      const beside = runner === undefined ? {} : await load(runner);
      detectors.push({ name: title ?? name, detect: adapt(await load(name), beside) });
    } catch (error) {
      console.error(
        `${name}@${version} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return detectors;
}
