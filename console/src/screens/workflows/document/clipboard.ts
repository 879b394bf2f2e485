import { isJsonObject } from '../../../api/json.js';
import type { Block, WorkflowDocument } from '../../../api/workflows.js';
import { freshId, freshName } from './fresh-names.js';
import { readDocument } from './read-document.js';
import { renameReferences } from './references.js';

/** What is copied: a piece of a document, so that it can be pasted into any editor, text editors too. */
export function copyBlocks({ blocks, edges }: WorkflowDocument, ids: ReadonlySet<string>): string {
  const piece = {
    blocks: blocks.filter(({ id }) => ids.has(id)),
    edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
  return JSON.stringify(piece, null, 2);
}

/**
 * Adds copied blocks under fresh ids and names; references and edges among them follow.
 *
 * @returns null when the text holds no blocks
 */
export function pasteBlocks(
  document: WorkflowDocument,
  text: string,
): { readonly document: WorkflowDocument; readonly ids: readonly string[] } | null {
  const read = readDocument(pieceIn(text));
  if ('fault' in read || read.document.blocks.length === 0) return null;
  let next = document;
  const [ids, names] = [new Map<string, string>(), new Map<string, string>()];
  for (const block of read.document.blocks) {
    const isFree = !next.blocks.some(({ name }) => name === block.name);
    const added: Block = {
      ...block,
      id: freshId(next),
      name: isFree ? block.name : freshName(next, block.name),
    };
    ids.set(block.id, added.id);
    names.set(block.name, added.name);
    next = { ...next, blocks: [...next.blocks, added] };
  }
  const fresh = new Set(ids.values());
  const blocks = next.blocks.map((block) =>
    fresh.has(block.id) ? { ...block, params: renameReferences(block.params, names) } : block,
  );
  const edges = read.document.edges.flatMap((edge) => {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
  return { document: { ...next, blocks, edges: [...next.edges, ...edges] }, ids: [...fresh] };
}

function pieceIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { name: 'pasted', ...value } : null;
  } catch {
    // Any text may be on the clipboard.
    return null;
  }
}
