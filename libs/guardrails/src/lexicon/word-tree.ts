/** Different characters that the words of the lexicon may use; the eleven low bits of a key. */
const MAX_SYMBOLS = 2_048;
const FREE = -1;

/**
 * A tree of letters in one open-addressed table: following a letter is one probe, whatever the node. The root
 * is node 0. Key and child stand side by side, so a probe touches one place in memory.
 */
export class WordTree {
  private nodes = 1;
  private symbols = 0;
  /** Number of each UTF-16 unit among those in use, 0 = no word has it. */
  private readonly symbolOf = new Uint16Array(0x1_0000);
  private slots = new Int32Array(2 << 17).fill(FREE);
  private mask = (1 << 17) - 1;

  /** How many nodes there are. */
  get size(): number {
    return this.nodes;
  }

  /** Child of `node` over `unit`, -1 when there is none. */
  follow(node: number, unit: number): number {
    const symbol = this.symbolOf[unit] ?? 0;
    if (symbol === 0) return -1;
    const key = node * MAX_SYMBOLS + symbol;
    const { slots, mask } = this;
    for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot * 2];
      if (found === key) return slots[slot * 2 + 1] ?? -1;
      if (found === FREE) return -1;
    }
  }

  /** Child of `node` over `unit`, made when there is none. */
  grow(node: number, unit: number): number {
    const known = this.follow(node, unit);
    if (known >= 0) return known;
    const symbol = (this.symbolOf[unit] ||= ++this.symbols);
    if (symbol >= MAX_SYMBOLS) {
      throw new Error(
        `The lexicon uses more than ${MAX_SYMBOLS - 1} different characters: raise MAX_SYMBOLS.`,
      );
    }
    if (this.nodes * 2 > this.mask) this.enlarge();
    const child = this.nodes++;
    this.insert(node * MAX_SYMBOLS + symbol, child);
    return child;
  }

  private insert(key: number, child: number): void {
    let slot = hash(key) & this.mask;
    while (this.slots[slot * 2] !== FREE) slot = (slot + 1) & this.mask;
    this.slots[slot * 2] = key;
    this.slots[slot * 2 + 1] = child;
  }

  private enlarge(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(FREE);
    this.mask = this.mask * 2 + 1;
    for (let slot = 0; slot < old.length; slot += 2) {
      const key = old[slot] ?? FREE;
      if (key !== FREE) this.insert(key, old[slot + 1] ?? 0);
    }
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
