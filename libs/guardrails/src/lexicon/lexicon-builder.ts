import { foldText } from '../fold/fold-text.js';
import { Lexicon } from './lexicon.js';

interface DraftNode {
  readonly next: Map<number, DraftNode>;
  readonly concepts: Set<string>;
  languages: number;
  id: number;
}

/** Stands for "any rest of the word" in the tree; a control character never survives the fold. */
export const STAR = 1;
const SPACE = 0x20;

/** Languages of an entry are bits of one number, so that an intersection is one operation. */
export const languages = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'fa',
  'he',
  'hi',
  'bn',
  'zh',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
  'tl',
  'el',
  'ro',
  'cs',
  'sv',
  'hr',
  'hu',
  'sw',
  'fi',
] as const;

export type Language = (typeof languages)[number];

export const languageBit = (language: Language): number => 1 << languages.indexOf(language);

/** Every language: what a concept that belongs to no language in particular carries. */
export const anyLanguage = 0x7fffffff;

/** Collects words and phrases with their concepts, then freezes them into a {@link Lexicon}. */
export class LexiconBuilder {
  private readonly root: DraftNode = draft();

  /**
   * Adds one entry. A trailing `*` on a word stands for any rest of that word ("instruk*"); words of a
   * phrase are separated by one space. The entry goes through the same fold as the texts.
   */
  add(entry: string, concept: string, languageBits: number): void {
    const folded = foldText(entry.trim());
    let node = this.root;
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.units[at] ?? SPACE;
      // Apostrophes inside a word are skipped when reading a text, so entries are stored without them.
      if (unit === 0x27) continue;
      node = step(node, unit === 0x2a ? STAR : unit);
    }
    if (node === this.root) throw new Error(`Empty lexicon entry for ${concept}: write at least one letter.`);
    node.concepts.add(concept);
    node.languages |= languageBits;
  }

  build(): Lexicon {
    const nodes: DraftNode[] = [];
    const visit = (node: DraftNode): void => {
      node.id = nodes.length;
      nodes.push(node);
      for (const child of node.next.values()) visit(child);
    };
    visit(this.root);
    return new Lexicon(
      nodes.map((node) => ({
        edges: [...node.next].map(([unit, child]) => [unit, child.id] as const),
        concepts: [...node.concepts].toSorted(),
        languages: node.languages,
      })),
    );
  }
}

function draft(): DraftNode {
  return { next: new Map(), concepts: new Set(), languages: 0, id: 0 };
}

function step(node: DraftNode, unit: number): DraftNode {
  const known = node.next.get(unit);
  if (known) return known;
  const made = draft();
  node.next.set(unit, made);
  return made;
}
