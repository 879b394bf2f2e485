/** A reference in the settings of a block, and what it stood for in a run. */
export interface ReadReference {
  /** `<lookup1.body.name>` */
  readonly text: string;
  /** Name of the block that it reads. */
  readonly block: string;
  /** Undefined: the block left nothing there, or it has not run. */
  readonly value: unknown;
}

const REFERENCE = /<([a-z][a-z0-9_]*)((?:\.[A-Za-z_]\w*|\[\d+\]|\["[^"\]]*"\])*)(?:\s*\?\?[^>]*)?>/g;
const STEP = /\.([A-Za-z_]\w*)|\[(\d+)\]|\["([^"\]]*)"\]/g;

/** Every text in a value, at any depth. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/**
 * The references in a block's settings with the values that they had, each once. For reading: the engine has its own
 * and stricter reader.
 *
 * @param outputsOf outputs of a block of the run by its name; undefined when there is no such block
 */
export function readReferences(
  params: unknown,
  outputsOf: (block: string) => unknown,
): readonly ReadReference[] {
  const found = new Map<string, ReadReference>();
  for (const text of texts(params)) {
    for (const [whole, block = '', path = ''] of text.matchAll(REFERENCE)) {
      const outputs = outputsOf(block);
      if (outputs === undefined || found.has(whole)) continue;
      let value: unknown = outputs;
      for (const [, name, index, key] of path.matchAll(STEP))
        value =
          typeof value === 'object' && value !== null
            ? (value as Record<string, unknown>)[name ?? index ?? key ?? '']
            : undefined;
      found.set(whole, { text: whole, block, value });
    }
  }
  return [...found.values()];
}
