/** A published detector and how to ask it. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** What the report calls it, where one package is measured in several settings. */
  readonly title?: string;
  /** A package beside it that runs its results. */
  readonly runner?: string;
  /** Turns the module into a detector; throws when the module is not what it was. */
  adapt(module: Module, runner: Module): (text: string) => boolean | Promise<boolean>;
}

/** The exports of a package. */
export type Module = Record<string, unknown>;

/** A detector of the comparison that is not measured here, and why not. */
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

/** The npm packages of the comparison. */
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
];

/** The default cap of 10,000 characters would answer for the long inputs without reading them. */
function vard(module: Module, preset: 'moderate' | 'strict'): (text: string) => boolean {
  const chain = callable(read(module['vard'], preset), `vard.${preset}`)();
  const guard = callable(read(chain, 'maxLength'), 'maxLength').call(chain, 100_000);
  const safeParse = callable(read(guard, 'safeParse'), 'safeParse');
  return (text) => read(safeParse.call(guard, text), 'safe') === false;
}

/** Detectors that belong into the comparison and cannot be measured by this bench. */
export const absent: readonly Absent[] = [
  {
    name: 'Vigil (YARA rules)',
    reason: 'a Python server around YARA, a transformer and a vector database; no npm package',
  },
  {
    name: 'Rebuff (heuristic)',
    reason:
      'the npm package only calls a server; its heuristic compares every window of words with every phrase and needs 27 s for 50,000 characters',
  },
];

/** What the report calls a peer. */
export const titleOf = ({ name, title }: Peer): string => title ?? name;
