import type { JsonObject, JsonValue } from '#sdk';

// Random graphs, and a reference interpreter that says what a run of one must give. Used by the specs of this room
// with blocks of their own, and by the end-to-end proof with the blocks of the product.

/** A small generator of numbers; the graphs follow from its seed alone. */
export function numbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

/** A number from 0 that depends on a text alone. */
export const hash = (text: string): number =>
  Array.from(text, (char) => char.codePointAt(0) ?? 0).reduce(
    (sum, code) => (Math.imul(sum, 31) + code) | 0,
    7,
  ) >>> 3;

/** What a block of a random graph does. `maybe` fails now and then; `send` acts on the world. */
export type Kind = 'pure' | 'dice' | 'send' | 'pick' | 'maybe' | 'wait' | 'loop';

/** One block of a random graph. */
export interface GraphBlock {
  readonly name: string;
  readonly kind: Kind;
  /** Incoming edges: name and port. */
  readonly from: [string, string][];
  /** Blocks whose value it takes; `item` = the item of the loop around it. */
  readonly uses: string[];
  readonly items: number;
  readonly concurrency: number;
  readonly body: GraphBlock[];
  /** Blocks of the body that lead back, by port. */
  readonly back: [string, string][];
}

const PORTS: Record<Kind, string[]> = {
  pure: ['output'],
  dice: ['output'],
  send: ['output'],
  pick: ['true', 'false'],
  maybe: ['output', 'error'],
  wait: ['output'],
  loop: ['done'],
};

/** Where a region stands: `entry` leads into it, its blocks may use `outer` from around it. */
interface Place {
  readonly entry: [string, string];
  readonly outer: string[];
  readonly depth: number;
}

/** What all regions of one graph are made with. */
interface Making {
  readonly draw: (below: number) => number;
  readonly kinds: readonly Kind[];
  nextId: number;
}

function makeRegion(making: Making, size: number, { entry, outer, depth }: Place): GraphBlock[] {
  const { draw, kinds } = making;
  const blocks: GraphBlock[] = [];
  const ancestors = new Map<string, Set<string>>();
  for (let i = 0; i < size; i++) {
    const name = `b${making.nextId++}`;
    const kind = (depth > 1 ? kinds.filter((one) => one !== 'loop') : kinds)[
      draw(kinds.length - (depth > 1 ? 1 : 0))
    ] as Kind;
    const from: [string, string][] = [];
    const above = new Set<string>();
    for (let edge = 1 + draw(Math.min(3, i + 1)); edge > 0; edge--) {
      const source = draw(5) === 0 ? undefined : blocks[draw(Math.max(1, blocks.length))];
      const ports = source === undefined ? [] : PORTS[source.kind];
      const one: [string, string] =
        source === undefined ? entry : [source.name, ports[draw(ports.length)] as string];
      if (from.some(([block, port]) => block === one[0] && port === one[1])) continue;
      from.push(one);
      if (source !== undefined)
        for (const up of [source.name, ...(ancestors.get(source.name) ?? [])]) above.add(up);
    }
    ancestors.set(name, above);
    const usable = [...above, ...outer];
    const uses = Array.from({ length: draw(3) }, () => usable[draw(Math.max(1, usable.length))]).filter(
      (use) => use !== undefined,
    );
    const inside: Place = {
      entry: [name, 'each'],
      outer: [...new Set([...above, ...outer, `${name}!item`])],
      depth: depth + 1,
    };
    const body = kind === 'loop' ? makeRegion(making, 1 + draw(4), inside) : [];
    const back: [string, string][] = body.flatMap((inner, at): [string, string][] => {
      const ports = PORTS[inner.kind];
      return at === body.length - 1 || draw(3) === 0
        ? [[inner.name, ports[draw(ports.length)] as string]]
        : [];
    });
    blocks.push({ name, kind, from, uses, items: draw(4), concurrency: 1 + draw(3), body, back });
  }
  return blocks;
}

/** All blocks, those inside of loops included. */
export const everyBlock = (blocks: readonly GraphBlock[]): GraphBlock[] =>
  blocks.flatMap((block) => [block, ...everyBlock(block.body)]);

/** What a graph is made from; the same gives the same. */
export interface GraphSeed {
  readonly seed: number;
  /** Blocks outside of loops. */
  readonly size: number;
}

/** All kinds but `dice`; what is named twice is twice as likely. */
export const KINDS: readonly Kind[] = ['pure', 'send', 'pick', 'maybe', 'wait', 'loop', 'pure', 'send'];

/** Makes a graph whose trigger has the id `t`. */
export const makeGraph = ({ seed, size }: GraphSeed, kinds: readonly Kind[] = KINDS): GraphBlock[] =>
  makeRegion({ draw: numbers(seed), kinds, nextId: 1 }, size, {
    entry: ['t', 'output'],
    outer: [],
    depth: 0,
  });

/** How a block ended: by which port, with which outputs. */
export interface Done {
  readonly port: string;
  readonly outputs: JsonObject;
}

/** How blocks behave, as the interpreter is told. */
export interface Dialect {
  /** The output that holds the value of a kind. */
  readonly value: Readonly<Record<Kind, string>>;
  /** What a block gives. `key` is its place in the run; `given` the values that it uses. Never asked of loops. */
  evaluate(kind: Kind, key: string, given: readonly JsonValue[]): Done;
}

/**
 * What a run of the graph must give, by the keys of its blocks: one block after another, no concurrency, no journal.
 * A `maybe` that fails leads to a pure block of its name and "e".
 */
export function interpret(graph: readonly GraphBlock[], { value, evaluate }: Dialect): Map<string, Done> {
  const done = new Map<string, Done>();
  const region = (
    inside: readonly GraphBlock[],
    prefix: string,
    values: ReadonlyMap<string, JsonValue>,
    entry: string,
  ): Map<string, Done> => {
    const local = new Map<string, Done>([[entry, { port: entry === 't' ? 'output' : 'each', outputs: {} }]]);
    const seen = new Map(values);
    for (const block of inside) {
      if (!block.from.some(([source, port]) => local.get(source)?.port === port)) continue;
      const key = prefix + block.name;
      const given = block.uses.map((use) => seen.get(use) ?? 'none');
      const result = block.kind === 'loop' ? loop(block, key, seen) : evaluate(block.kind, key, given);
      local.set(block.name, result);
      done.set(key, result);
      const gave = result.outputs[value[block.kind]];
      if (gave !== undefined) seen.set(block.name, gave);
      if (block.kind === 'maybe' && result.port === 'error')
        done.set(`${key}e`, evaluate('pure', `${key}e`, []));
    }
    return local;
  };
  const loop = (block: GraphBlock, key: string, values: ReadonlyMap<string, JsonValue>): Done => {
    const results = Array.from({ length: block.items }, (_, index): JsonValue => {
      const local = region(
        block.body,
        `${key}#${index}/`,
        new Map([...values, [`${block.name}!item`, index]]),
        block.name,
      );
      const back = block.back
        .filter(([source, port]) => local.get(source)?.port === port)
        .map(([source]): [string, JsonObject] => [source, local.get(source)?.outputs ?? {}]);
      return back.length === 0 ? null : back.length === 1 ? (back[0]?.[1] ?? null) : Object.fromEntries(back);
    });
    return { port: 'done', outputs: { results, count: block.items } };
  };
  region(graph, '', new Map(), 't');
  return done;
}
