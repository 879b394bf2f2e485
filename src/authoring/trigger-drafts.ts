import type { CompiledTriggerBlock, CompiledWorkflow } from '#engine';
import type { JsonObject, JsonValue } from '#sdk';
import type { TriggerDraft } from '#store';
import { secretTemplate } from './secret-names.js';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function credentialNames(config: JsonObject): string[] {
  const auth = config['auth'];
  const credentials = isObject(auth) ? auth['credentials'] : undefined;
  if (!Array.isArray(credentials)) return [];
  return credentials.flatMap((item) =>
    isObject(item) && typeof item['name'] === 'string' ? [item['name']] : [],
  );
}

/** The params of a trigger with defaults filled in and its secrets as the author wrote them. */
export const triggerConfig = (block: CompiledTriggerBlock): JsonObject =>
  block.params({ get: secretTemplate });

/** The path that a trigger's config asks for; null for kinds without one. */
export const triggerPath = (config: JsonObject): string | null =>
  typeof config['path'] === 'string' ? config['path'] : null;

/**
 * The triggers of a compiled workflow as the store keeps them. Each names every secret of its workflow: a change of
 * the agent's key is then seen by all processes in the same way as a change of the trigger's own.
 */
export const triggerDrafts = (compiled: CompiledWorkflow): TriggerDraft[] =>
  compiled.triggers.map((block) => {
    const config = triggerConfig(block);
    return {
      blockId: block.id,
      blockName: block.name,
      type: block.type,
      path: triggerPath(config),
      config,
      credentialNames: credentialNames(config),
      secretNames: compiled.secretNames,
    };
  });
