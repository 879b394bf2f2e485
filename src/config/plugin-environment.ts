import { processEnvironment } from './app-config.js';
import type { Environment } from './app-config.js';
import { SETTINGS } from './settings.js';

/** The store's client reads these by itself, beside DATABASE_URL. */
const CLIENT_SECRETS = ['PGPASSWORD', 'PGPASSFILE'];

/**
 * What a plugin's process gets of our environment: everything but the secrets of the server (its database, its keys,
 * the accounts of its model providers) and its PROMPTHOOK_ settings. What a plugin needs to know of its own, the operator
 * gives it under names of its own.
 */
export function pluginEnvironment(env: Environment = processEnvironment()): Record<string, string> {
  const secrets = Object.values(SETTINGS).filter(({ secret }) => secret);
  const ours = new Set([...secrets.flatMap(({ name }) => [name, `${name}_FILE`]), ...CLIENT_SECRETS]);
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !ours.has(entry[0]) && !entry[0].startsWith('PROMPTHOOK_'),
    ),
  );
}
