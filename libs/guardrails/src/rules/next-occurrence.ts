import type { Lattice } from '../tokens/lattice.js';

/** Texts shorter than this are matched faster than they are indexed. */
export const INDEXED_FROM = 256;

/**
 * Answers "where is the next token that `table` accepts?" for places that only move forward. Each table
 * walks the text once, whatever is asked, so a flood of rule beginnings costs no window scans.
 */
export class NextOccurrence {
  private readonly cursor = new Map<Uint8Array, number>();

  constructor(private readonly lattice: Lattice) {}

  /** First token at or after `token` with an edge that `table` accepts; the token count when there is none. */
  after(table: Uint8Array, token: number): number {
    const { lattice } = this;
    const { count } = lattice.tokens;
    let at = this.cursor.get(table) ?? 0;
    if (at >= token) return at;
    for (at = token; at < count && !this.accepts(table, at); at++);
    this.cursor.set(table, at);
    return at;
  }

  private accepts(table: Uint8Array, token: number): boolean {
    const { lattice } = this;
    for (let edge = lattice.first(token); edge >= 0; edge = lattice.next(edge)) {
      if (table[lattice.edgeClass[edge] ?? 0]) return true;
    }
    return false;
  }
}
