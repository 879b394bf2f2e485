import type { FoldedText } from '../fold/folded-text.js';
import type { TokenList } from './token-list.js';

/**
 * Which entries of the lexicon can be read where: from token i an edge of class c covers n tokens.
 * Several edges may leave one token ("system" and "system prompt").
 */
export class Lattice {
  readonly edgeClass: number[] = [];
  readonly edgeLength: number[] = [];
  readonly edgeTrick: number[] = [];
  private readonly edgeNext: number[] = [];
  private readonly head: Int32Array;

  constructor(
    readonly text: FoldedText,
    readonly tokens: TokenList,
  ) {
    this.head = new Int32Array(tokens.count).fill(-1);
  }

  add(token: number, length: number, classId: number, trick: number): void {
    this.edgeNext.push(this.head[token] ?? -1);
    this.head[token] = this.edgeClass.push(classId) - 1;
    this.edgeLength.push(length);
    this.edgeTrick.push(trick);
  }

  /** First edge that leaves `token`, -1 = none. */
  first(token: number): number {
    return this.head[token] ?? -1;
  }

  /** The edge after `edge` at the same token, -1 = none. */
  next(edge: number): number {
    return this.edgeNext[edge] ?? -1;
  }
}
