import type { Fields, JsonObject } from '#sdk';

/** A mention of a model connection in a document. */
export interface UsedConnection {
  readonly pointer: string;
  readonly connection: string;
}

/**
 * Model connections that a document uses. By convention of the SDK, a param named `model` holds
 * `<connection>/<model>`; values with references are known at run time only, and a name without `/` needs none.
 *
 * @param paramsOf declared params of a block type
 */
export function modelConnections(
  document: JsonObject,
  paramsOf: (type: string) => Fields | undefined,
): UsedConnection[] {
  const { blocks } = document;
  if (!Array.isArray(blocks)) return [];
  return blocks.flatMap((block, index) => {
    if (typeof block !== 'object' || block === null || Array.isArray(block)) return [];
    const { type, params } = block;
    if (typeof type !== 'string' || typeof params !== 'object' || params === null || Array.isArray(params))
      return [];
    const model = params['model'];
    if (paramsOf(type)?.['model']?.kind !== 'string' || typeof model !== 'string') return [];
    const connection = /^([a-z0-9][a-z0-9_-]{0,62})\/./.exec(model)?.[1];
    return connection === undefined ? [] : [{ pointer: `/blocks/${index}/params/model`, connection }];
  });
}
