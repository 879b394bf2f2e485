import type { AnyBlockDefinition } from './block.js';
import { noteDefinedAt } from './defined-at.js';
import type { AnyTriggerDefinition } from './trigger.js';

/** The version of this contract. A plugin made for another major refuses to boot. */
export const SDK_VERSION = 1;

/** A named bundle of definitions. Plain data; made by {@link definePlugin}. */
export interface Plugin {
  readonly kind: 'plugin';
  readonly sdkVersion: number;
  /** kebab-case; shown in the catalog. */
  readonly name: string;
  readonly version: string;
  readonly blocks: readonly AnyBlockDefinition[];
  readonly triggers: readonly AnyTriggerDefinition[];
}

/**
 * Bundles definitions for registration in `src/plugins.ts` or by `PROMPTHOOK_PLUGINS`.
 *
 * @example
 * export default definePlugin({ name: 'acme', version: '1.0.0', blocks: [shout] });
 */
export function definePlugin(plugin: {
  name: string;
  version: string;
  blocks?: readonly AnyBlockDefinition[];
  triggers?: readonly AnyTriggerDefinition[];
}): Plugin {
  const made = { kind: 'plugin' as const, blocks: [], triggers: [], ...plugin, sdkVersion: SDK_VERSION };
  return Object.freeze(noteDefinedAt(made, definePlugin));
}
