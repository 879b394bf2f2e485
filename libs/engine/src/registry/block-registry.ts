import { definedAt, SDK_VERSION } from '#sdk';
import type { AnyBlockDefinition, AnyTriggerDefinition, Plugin } from '#sdk';
import { definitionFaults } from './check-definition.js';

/** A kind of block or trigger, and the plugin that it comes from. */
export interface Registered {
  readonly definition: AnyBlockDefinition | AnyTriggerDefinition;
  readonly plugin: string;
}

/** Plugins cannot be registered; the message has one line for each fault, each with what to write. */
export class InvalidPlugins extends Error {
  override readonly name = 'InvalidPlugins';
  constructor(readonly faults: readonly string[]) {
    super(['Plugins refused:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

function pluginFaults(plugin: Plugin, position: number): string[] {
  if (typeof plugin !== 'object' || plugin === null || plugin.kind !== 'plugin')
    return [
      `entry ${position + 1} of the list is no plugin: export default definePlugin({ name, version, blocks }).`,
    ];
  const at = `plugin "${plugin.name}"`;
  const place = definedAt(plugin);
  const here = place === undefined ? '' : ` (${place})`;
  // What another SDK means by the rest of it is not known.
  if (plugin.sdkVersion !== SDK_VERSION)
    return [
      `${at} was made for SDK version ${String(plugin.sdkVersion)}, and this app has version ${SDK_VERSION}: install a release of the plugin for it, or make it with the definePlugin of this one.${here}`,
    ];
  if (!Array.isArray(plugin.blocks) || !Array.isArray(plugin.triggers))
    return [`${at}: \`blocks\` and \`triggers\` are lists: write \`blocks: [shout]\`.${here}`];
  const faults: string[] = [];
  if (typeof plugin.name !== 'string' || !/^[a-z][a-z0-9-]{0,62}$/.test(plugin.name))
    faults.push(`${at}: the name must be kebab-case, e.g. \`name: 'acme-crm'\`.${here}`);
  if (typeof plugin.version !== 'string' || plugin.version === '')
    faults.push(`${at} has no version: add \`version: '1.0.0'\`.${here}`);
  for (const definition of [...plugin.blocks, ...plugin.triggers])
    faults.push(...definitionFaults(definition).map((fault) => `${at}: ${fault}`));
  for (const block of plugin.blocks as readonly { kind: unknown; type: unknown }[])
    if (block?.kind === 'trigger')
      faults.push(`${at}: \`${String(block.type)}\` is not a block: move it to \`triggers\`.`);
  for (const trigger of plugin.triggers as readonly { kind: unknown; type: unknown }[])
    if (trigger?.kind === 'block')
      faults.push(`${at}: \`${String(trigger.type)}\` is not a trigger: move it to \`blocks\`.`);
  return faults;
}

/** Every kind of block and trigger of the instance. Made once at boot; never changes. */
export class BlockRegistry {
  readonly #byType = new Map<string, Registered>();

  /** @throws InvalidPlugins naming every fault of every plugin, so that one boot shows all there is to mend */
  constructor(plugins: readonly Plugin[]) {
    const faults: string[] = [];
    for (const [position, plugin] of plugins.entries()) {
      const own = pluginFaults(plugin, position);
      faults.push(...own);
      if (own.length > 0) continue;
      for (const definition of [...plugin.blocks, ...plugin.triggers]) {
        const first = this.#byType.get(definition.type);
        if (first === undefined) this.#byType.set(definition.type, { definition, plugin: plugin.name });
        else {
          const place = definedAt(definition);
          faults.push(
            `plugin "${plugin.name}": the type \`${definition.type}\` is taken by plugin "${first.plugin}": rename one of them.${place === undefined ? '' : ` (${place})`}`,
          );
        }
      }
    }
    if (faults.length > 0) throw new InvalidPlugins(faults);
  }

  /** The block or trigger of this type. */
  get(type: string): AnyBlockDefinition | AnyTriggerDefinition | undefined {
    return this.#byType.get(type)?.definition;
  }

  /** All kinds, in the order of registration. */
  all(): readonly Registered[] {
    return [...this.#byType.values()];
  }

  /** All types, for messages. */
  types(): readonly string[] {
    return [...this.#byType.keys()];
  }
}
