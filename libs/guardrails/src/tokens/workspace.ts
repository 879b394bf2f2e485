import type { FoldedText } from '../fold/folded-text.js';
import { Lattice } from './lattice.js';
import { TokenList } from './token-list.js';

/** Tokens of ordinary prompts; larger columns are given back after the scan that needed them. */
const KEPT_TOKENS = 4_096;

/** Characters of ordinary prompts. */
const KEPT_UNITS = 4_096;

const noText: FoldedText = {
  units: new Uint16Array(0),
  length: 0,
  origin: null,
  trick: null,
  originalLength: 0,
};

/** Columns that one reading fills and the next one reuses: a scan allocates nothing large. */
export class Workspace {
  readonly units = new Uint16Array(KEPT_UNITS);
  readonly tokens = new TokenList(256);
  readonly merged = new TokenList(64);
  readonly lattice = new Lattice(noText, this.tokens);

  /** True when a long text has made it so large that it is better dropped. */
  get isOversized(): boolean {
    return this.tokens.capacity > KEPT_TOKENS;
  }

  /** Forgets the text read last: nothing of a text stays behind its scan. */
  forget(): void {
    this.units.fill(0, 0, this.lattice.text.length);
    this.lattice.begin(noText, this.tokens);
  }
}
