import { readFileSync } from 'node:fs';
import { InvalidSetting } from './setting.js';
import type { Setting } from './setting.js';
import { SETTINGS } from './settings.js';
import type { SettingValues } from './settings.js';

/** The settings of this process, parsed once. */
export type AppConfig = SettingValues;
/** Injection token of the settings: `@Inject(AppConfig) config: AppConfig`. */
export const AppConfig = Symbol('AppConfig');

/** Variables as a process has them; tests pass their own. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the environment. An empty variable counts as absent; `NAME_FILE` gives a file to read the value from.
 *
 * @throws InvalidSetting naming every variable at fault, never a value
 */
export const readConfig = (env: Environment): AppConfig => {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(SETTINGS) as [string, Setting<unknown>][]) {
    try {
      values[key] = setting.parse(textOf(setting.name, env));
    } catch (error) {
      if (error instanceof InvalidSetting) problems.push(...error.problems);
      else problems.push(`${setting.name} must be ${(error as Error).message}.`);
    }
  }
  problems.push(...strangers(env));
  if (problems.length > 0) throw new InvalidSetting(problems);
  return values as AppConfig;
};

/** The environment of this process; the only place that reads it. */
export const processEnvironment = (): Environment => process.env;

const textOf = (name: string, env: Environment): string | null => {
  const direct = env[name] || null;
  const file = env[`${name}_FILE`] || null;
  if (direct !== null && file !== null) {
    throw new InvalidSetting([`${name} and ${name}_FILE are both set. Keep one of them.`]);
  }
  if (file === null) return direct;
  try {
    // Editors and `echo` end files with a line break that is no part of the value.
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '') || null;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new InvalidSetting([
      `${name}_FILE names a file that cannot be read (${reason}). Check path and rights.`,
    ]);
  }
};

/** What Kubernetes sets in every pod beside a service named prompthook: PROMPTHOOK_SERVICE_HOST, PROMPTHOOK_PORT_... */
const SERVICE_LINK = /^PROMPTHOOK_(SERVICE_(HOST|PORT)|PORT($|_))/;

/** A misspelt PROMPTHOOK_ variable would otherwise be a setting that silently does nothing. */
const strangers = (env: Environment): string[] => {
  const known = new Set(Object.values(SETTINGS).flatMap(({ name }) => [name, `${name}_FILE`]));
  return Object.keys(env)
    .filter(
      (name) =>
        name.startsWith('PROMPTHOOK_') &&
        !name.startsWith('PROMPTHOOK_TEST_') &&
        !SERVICE_LINK.test(name) &&
        !known.has(name),
    )
    .map((name) => `${name} is not a setting. Known: ${[...known].filter(isOurs).join(', ')}.`);
};

const isOurs = (name: string): boolean => name.startsWith('PROMPTHOOK_') && !name.endsWith('_FILE');
