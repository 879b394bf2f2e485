/** Low bits of a key that number the character; the words of the lexicon use fewer than these can count. */
const SYMBOL_BITS = 11;
const MAX_SYMBOLS = 1 << SYMBOL_BITS;
const FREE = -1;

/**
 * A tree of letters in one open-addressed table: following a letter is one probe, whatever the node. Key and
 * child stand side by side, and a bit set per node answers most letters that lead nowhere without a probe.
 * The root is node 0.
 */
export class WordTree {
  private nodes = 1;
  private edges = 0;
  /** Number of each UTF-16 unit among those in use, 0 = no word has it. */
  private readonly symbolOf = new Uint16Array(0x1_0000);
  /** The characters in use by number; 0 is none. */
  private readonly units: number[] = [0];
  /** Per node one bit for the symbols that may follow, by their number modulo 32. */
  private following: Int32Array;
  private slots: Int32Array;
  private mask: number;

  /** Room for so many nodes and edges; it grows when there are more. */
  constructor(nodes = 1 << 16, edges = nodes) {
    const size = 1 << Math.ceil(Math.log2(edges * 2 + 2));
    this.following = new Int32Array(nodes);
    this.slots = new Int32Array(size * 2).fill(FREE);
    this.mask = size - 1;
  }

  /** How many nodes there are. */
  get size(): number {
    return this.nodes;
  }

  /** Number of the character `unit`, given to it on first use. */
  symbol(unit: number): number {
    return (this.symbolOf[unit] ||= this.nextSymbol(unit));
  }

  /** Child of `node` over `unit`, -1 when there is none. */
  follow(node: number, unit: number): number {
    const symbol = this.symbolOf[unit] ?? 0;
    if ((((this.following[node] ?? 0) >>> (symbol & 31)) & 1) === 0) return -1;
    const key = (node << SYMBOL_BITS) | symbol;
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
    const child = this.nodes;
    this.link(node, this.symbol(unit), child);
    return child;
  }

  /** Makes `child` the child of `node` over a symbol. Nodes may share children: then the tree is a graph. */
  link(node: number, symbol: number, child: number): void {
    if (this.edges * 2 > this.mask) this.enlarge();
    this.edges++;
    if (child >= this.nodes) this.nodes = child + 1;
    if (node >= this.following.length) this.enlargeNodes(node);
    this.following[node] = (this.following[node] ?? 0) | (1 << (symbol & 31));
    this.insert((node << SYMBOL_BITS) | symbol, child);
  }

  /** Calls `see` for every edge, in no particular order. */
  forEachEdge(see: (node: number, unit: number, child: number) => void): void {
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      const key = this.slots[slot] ?? FREE;
      if (key === FREE) continue;
      see(key >>> SYMBOL_BITS, this.units[key & (MAX_SYMBOLS - 1)] ?? 0, this.slots[slot + 1] ?? 0);
    }
  }

  private nextSymbol(unit: number): number {
    if (this.units.length === MAX_SYMBOLS) {
      throw new Error(
        `The lexicon uses more than ${MAX_SYMBOLS - 1} different characters: raise SYMBOL_BITS.`,
      );
    }
    return this.units.push(unit) - 1;
  }

  private insert(key: number, child: number): void {
    const { slots, mask } = this;
    let slot = hash(key) & mask;
    while (slots[slot * 2] !== FREE) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = child;
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

  private enlargeNodes(node: number): void {
    const larger = new Int32Array(Math.max(node + 1, this.following.length * 2));
    larger.set(this.following);
    this.following = larger;
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
