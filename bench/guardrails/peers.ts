import { rebuffHeuristic, vigilRules } from './ported-detectors.ts';

/** A published detector and how to ask it. */
export interface Peer {
  /** The package, or the project of a detector that was ported. */
  readonly name: string;
  readonly version: string;
  /** What the report calls it, where one package is measured in several settings. */
  readonly title?: string;
  /** A package beside it that runs its results. */
  readonly runner?: string;
  /** Turns the module into a detector; throws when the module is not what it was. */
  adapt?(module: Module, runner: Module): Detect;
  /** Stands in for the package where there is none to install. */
  readonly ported?: Detect;
  /** It cannot be asked about longer texts in any useful time: they are left out, and the report says so. */
  readonly longest?: number;
}

type Detect = (text: string) => boolean | Promise<boolean>;

/** The exports of a package. */
export type Module = Record<string, unknown>;

/** A detector of the comparison that was not measured, and why not. */
export interface Absent {
  readonly name: string;
  readonly reason: string;
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

/** The detectors of the comparison: npm packages, and ports of those that are none. */
export const peers: readonly Peer[] = [
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
  {
    name: 'llm_guardrail',
    title: 'llm_guardrail with jailbreaks',
    version: '2.1.2',
    adapt: (module) => {
      const checks = ['checkInjection', 'checkJailbreak'].map((name) => callable(module[name], name));
      return async (text) => {
        for (const check of checks) if (read(await check(text), 'detected') === true) return true;
        return false;
      };
    },
  },
  {
    // Its published build looks for a worker file on the machine that built it, over and over: every failure is an
    // uncaught error, which the process of the peer survives.
    name: '@presidio-dev/hai-guardrails',
    version: '1.12.0',
    adapt: (module) => {
      const injectionGuard = callable(module['injectionGuard'], 'injectionGuard');
      const guard = callable(
        injectionGuard({ roles: ['user'] }, { mode: 'pattern', threshold: 0.5 }),
        'the guard',
      );
      return async (text) => {
        const results = await guard([{ role: 'user', content: text }]);
        return Array.isArray(results) && results.some((result) => read(result, 'passed') === false);
      };
    },
  },
  { name: 'deadbits/vigil-llm', title: 'Vigil rules (port)', version: 'f2b4c13', ported: vigilRules },
  {
    name: 'protectai/rebuff',
    title: 'Rebuff heuristic (port)',
    version: '4d2fe06',
    ported: rebuffHeuristic,
    longest: 800,
  },
];

/** The default cap of 10,000 characters would answer for the long inputs without reading them. */
function vard(module: Module, preset: 'moderate' | 'strict'): (text: string) => boolean {
  const chain = callable(read(module['vard'], preset), `vard.${preset}`)();
  const guard = callable(read(chain, 'maxLength'), 'maxLength').call(chain, 100_000);
  const safeParse = callable(read(guard, 'safeParse'), 'safeParse');
  return (text) => read(safeParse.call(guard, text), 'safe') === false;
}

/** What the report calls a peer. */
export const titleOf = ({ name, title }: Peer): string => title ?? name;
