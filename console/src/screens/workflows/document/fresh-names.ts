import type { WorkflowDocument } from '../../../api/workflows.js';

/** `b7`: an id that no block has, nor an edge that lost its block. */
export function freshId({ blocks, edges }: WorkflowDocument): string {
  const taken = new Set([...blocks.map(({ id }) => id), ...edges.flatMap(({ from, to }) => [from, to])]);
  let number = blocks.length + 1;
  while (taken.has(`b${number}`)) number += 1;
  return `b${number}`;
}

/** `agent2`: the first free name that begins with `stem`, its own number taken off. */
export function freshName({ blocks }: WorkflowDocument, stem: string): string {
  const taken = new Set(blocks.map(({ name }) => name));
  const base = stem.replace(/\d+$/, '').slice(0, 56) || 'block';
  let number = 1;
  while (taken.has(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** Why this cannot be the name of the block; null when it can. */
export function nameFault({ blocks }: WorkflowDocument, id: string, name: string): string | null {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name))
    return 'Use a-z, 0-9 and _, a letter first, at most 63 characters.';
  return blocks.some((block) => block.id !== id && block.name === name)
    ? `Another block has the name "${name}".`
    : null;
}
