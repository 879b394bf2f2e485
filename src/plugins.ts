import { builtins } from '#builtins';
import type { Plugin } from '#sdk';

/**
 * What this server can do. Platform teams add their plugins here, or name them in PROMPTHOOK_PLUGINS without touching
 * the source. Each but ours runs in a process of its own, which imports this list and takes the plugin at its place out of
 * it. A list that imports anything but ours is never imported by the server.
 *
 * @example
 * import acme from '@acme/prompthook-plugin';
 * export const plugins: readonly Plugin[] = [builtins, acme];
 */
export const plugins: readonly Plugin[] = [builtins];
