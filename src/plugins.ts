import { builtins } from '#builtins';
import type { Plugin } from '#sdk';

/**
 * What this server can do. Platform teams add their plugins here, or name them in PROMPTHOOK_PLUGINS without touching
 * the source.
 *
 * @example
 * import acme from '@acme/prompthook-plugin';
 * export const plugins: readonly Plugin[] = [builtins, acme];
 */
export const plugins: readonly Plugin[] = [builtins];
