import type { FrozenLexicon } from './freeze-lexicon.js';
import { Lexicon } from './lexicon.js';
import { readLists, readNumbers } from './number-text.js';
import { WordTree } from './word-tree.js';

/** Reads a lexicon that freeze-lexicon.ts wrote: one pass over its text, no word list, no folding. */
export function thawLexicon(frozen: FrozenLexicon): Lexicon {
  return new Lexicon({
    ...thawNodes(frozen),
    concepts: readLists(frozen.classes),
    languages: Array.from(readNumbers(frozen.languagesOfClass), (set) => frozen.languages[set] ?? 0),
    conceptNumbers: new Map(frozen.concepts.split(' ').map((name, index) => [name, index])),
  });
}

function thawNodes({ characters, size, nodes }: FrozenLexicon): { tree: WordTree; classOfNode: Uint16Array } {
  const [nodeCount, edgeCount] = size;
  const tree = new WordTree(nodeCount, edgeCount);
  const classOfNode = new Uint16Array(nodeCount);
  const symbols = Uint16Array.from(characters, (character) => tree.symbol(character.charCodeAt(0)));
  const numbers = readNumbers(nodes);
  let at = 0;
  // The root is written last and is node 0 of the tree.
  for (let node = nodeCount - 1; node >= 0; node--) {
    const head = numbers[at++] ?? 0;
    if (head & 2) classOfNode[node] = numbers[at++] ?? 0;
    for (let edge = 0; edge < head >> 2; edge++) {
      const symbol = symbols[numbers[at++] ?? 0] ?? 0;
      const back = edge === 0 && head & 1 ? 1 : (numbers[at++] ?? 0);
      tree.link(node, symbol, node + back);
    }
  }
  return { tree, classOfNode };
}
