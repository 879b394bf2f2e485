import type { Lexicon } from './lexicon.js';
import { writeNumbers } from './number-text.js';

/** A lexicon as text, a tenth of what its word lists become in memory. See thaw-lexicon.ts for the reader. */
export interface FrozenLexicon {
  /** The characters in use, the most frequent first. */
  readonly characters: string;
  /** How many nodes and edges there are. */
  readonly size: readonly [nodes: number, edges: number];
  /**
   * The nodes, children before parents and the root last. Per node: `edges * 4 + 2 if it has a class + 1 if its
   * first child is the node before it`; the class; per edge the number of the character and how many nodes back
   * the child stands (not for a first child that is the node before).
   */
  readonly nodes: string;
  /** Per class the list of its concepts. */
  readonly classes: string;
  /** Per class the number of its language set. */
  readonly languagesOfClass: string;
  /** The different language sets. */
  readonly languages: readonly number[];
  /** Names of the concepts by number, separated by spaces. */
  readonly concepts: string;
}

/** Writes a lexicon down. Nodes with the same words behind them become one, so that endings are kept once. */
export function freezeLexicon(lexicon: Lexicon): FrozenLexicon {
  const { classOfNode, concepts, languages, conceptNumbers } = lexicon.parts;
  const children = childrenOf(lexicon);
  const characters = byFrequency(children);
  const numberOf = new Map(characters.map((unit, index) => [unit, index]));
  const merged = new Int32Array(children.length);
  const known = new Map<string, number>();
  const nodes: number[] = [];
  let edges = 0;
  // The builder numbers children after their parents.
  for (let node = children.length - 1; node >= 0; node--) {
    const own = (children[node] ?? []).map(([unit, child]): [number, number] => [
      numberOf.get(unit) ?? 0,
      merged[child] ?? 0,
    ]);
    own.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const classId = classOfNode[node] ?? 0;
    const key = `${classId}|${own.join(' ')}`;
    const equal = known.get(key);
    merged[node] = equal ?? known.size;
    if (equal !== undefined) continue;
    nodes.push(...writtenNode(known.size, classId, own));
    edges += own.length;
    known.set(key, known.size);
  }
  const languageSets = [...new Set(languages)];
  return {
    characters: String.fromCharCode(...characters),
    size: [known.size, edges],
    nodes: writeNumbers(nodes),
    classes: writeNumbers(concepts.flatMap((members) => [members.length, ...members])),
    languagesOfClass: writeNumbers(languages.map((set) => languageSets.indexOf(set))),
    languages: languageSets,
    concepts: [...conceptNumbers.keys()].join(' '),
  };
}

function childrenOf(lexicon: Lexicon): [unit: number, child: number][][] {
  const { tree } = lexicon.parts;
  const children: [number, number][][] = Array.from({ length: tree.size }, () => []);
  tree.forEachEdge((node, unit, child) => children[node]?.push([unit, child]));
  return children;
}

function byFrequency(children: readonly (readonly [unit: number, child: number][])[]): number[] {
  const counts = new Map<number, number>();
  for (const edges of children) for (const [unit] of edges) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

function writtenNode(node: number, classId: number, edges: readonly [number, number][]): number[] {
  const followsChild = edges[0]?.[1] === node - 1;
  const numbers = [edges.length * 4 + (classId > 0 ? 2 : 0) + (followsChild ? 1 : 0)];
  if (classId > 0) numbers.push(classId);
  edges.forEach(([character, child], index) => {
    numbers.push(character);
    if (index > 0 || !followsChild) numbers.push(node - child);
  });
  return numbers;
}
