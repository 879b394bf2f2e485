import type { FoldedText } from '../fold/folded-text.js';
import type { TokenList } from './token-list.js';

/**
 * Which entries of the lexicon can be read where: from token i an edge of class c covers n tokens.
 * Several edges may leave one token ("system" and "system prompt"). Its columns are reused from text to text.
 */
export class Lattice {
  /** How many edges there are; they are numbered from 0. */
  edgeCount = 0;
  edgeClass = new Uint16Array(256);
  edgeLength = new Uint8Array(256);
  edgeTrick = new Uint8Array(256);
  private edgeNext = new Int32Array(256);
  private head = new Int32Array(128);

  constructor(
    public text: FoldedText,
    public tokens: TokenList,
  ) {
    this.begin(text, tokens);
  }

  /** Empties the lattice for another text. */
  begin(text: FoldedText, tokens: TokenList): void {
    this.text = text;
    this.tokens = tokens;
    this.edgeCount = 0;
    if (this.head.length < tokens.count) this.head = new Int32Array(tokens.count * 2);
    this.head.fill(-1, 0, tokens.count);
  }

  add(token: number, length: number, classId: number, trick: number): void {
    if (this.edgeCount === this.edgeClass.length) this.grow();
    const edge = this.edgeCount++;
    this.edgeNext[edge] = this.head[token] ?? -1;
    this.head[token] = edge;
    this.edgeClass[edge] = classId;
    this.edgeLength[edge] = length;
    this.edgeTrick[edge] = trick;
  }

  /** First edge that leaves `token`, -1 = none. */
  first(token: number): number {
    return this.head[token] ?? -1;
  }

  /** The edge after `edge` at the same token, -1 = none. */
  next(edge: number): number {
    return this.edgeNext[edge] ?? -1;
  }

  private grow(): void {
    const size = this.edgeClass.length * 2;
    const { edgeClass, edgeLength, edgeTrick, edgeNext } = this;
    this.edgeClass = new Uint16Array(size);
    this.edgeLength = new Uint8Array(size);
    this.edgeTrick = new Uint8Array(size);
    this.edgeNext = new Int32Array(size);
    this.edgeClass.set(edgeClass);
    this.edgeLength.set(edgeLength);
    this.edgeTrick.set(edgeTrick);
    this.edgeNext.set(edgeNext);
  }
}
