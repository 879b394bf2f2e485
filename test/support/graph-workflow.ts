import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '#sdk';
import { everyBlock, hash } from '../../libs/engine/src/random-graph.spec-support.js';
import type { Dialect, Done, GraphBlock, Kind } from '../../libs/engine/src/random-graph.spec-support.js';
import { answerHeaders } from './counting-server.js';
import type { CountedAnswer, Hit } from './counting-server.js';

// A random graph as a workflow of first-party blocks, and what these blocks mean to the reference interpreter:
// pure = transform, send = POST, maybe = GET, pick = condition, wait = wait, loop = loop.

const TYPE: Record<Kind, string> = {
  pure: 'transform',
  dice: 'transform',
  send: 'http_request',
  maybe: 'http_request',
  pick: 'condition',
  wait: 'wait',
  loop: 'loop',
};
const VALUE: Record<Kind, string> = {
  pure: 'result',
  dice: 'result',
  send: 'body',
  maybe: 'body',
  pick: 'result',
  wait: 'startedAt',
  loop: 'results',
};

/** How long wait blocks wait, at least. */
export const WAIT_MS = 200;

/** Where blocks of loops are told apart by the items around them, as in the keys of block runs. */
interface Placed {
  readonly block: GraphBlock;
  /** Names of the loops around it, outermost first. */
  readonly loops: readonly string[];
}

const place = (blocks: readonly GraphBlock[], loops: readonly string[] = []): Placed[] =>
  blocks.flatMap((block) => [{ block, loops }, ...place(block.body, [...loops, block.name])]);

/** The key of the block run, written so that the run itself fills it in. */
const keyTemplate = ({ block, loops }: Placed): string =>
  [...loops.map((loop) => `${loop}#<${loop}.item>`), block.name].join('/');

/** The same as a JSONata expression. */
const keyExpression = ({ block, loops }: Placed): string =>
  [...loops.map((loop) => `"${loop}#" & $string(<${loop}.item>) & "/"`), `"${block.name}"`].join(' & ');

const numberOf = (name: string): number => Number(name.slice(1));

/** Which way a condition goes: by its number and the items of the loops around it. */
const goesTrue = (key: string): boolean => {
  const items = [...key.matchAll(/#(\d+)\//g)].map(([, item]) => Number(item));
  const name = key.slice(key.lastIndexOf('/') + 1);
  return [numberOf(name), ...items].reduce((sum, item) => sum + item, 0) % 2 === 0;
};

/**
 * The document of a graph. Its trigger listens at `name`, without credentials.
 *
 * @param outside address of the server that {@link answerGraph} answers for
 * @param retry lets blocks that act on the outside be repeated under their key
 */
export function graphWorkflow(
  name: string,
  graph: readonly GraphBlock[],
  outside: string,
  retry: boolean,
): JsonObject & { name: string } {
  const kinds = new Map(everyBlock(graph).map((block) => [block.name, block.kind]));
  const reference = (use: string): string =>
    use.endsWith('!item')
      ? `<${use.slice(0, -5)}.item>`
      : `<${use}.${VALUE[kinds.get(use) as Kind]} ?? "none">`;
  const paramsOf = (placed: Placed): JsonObject => {
    const { block, loops } = placed;
    const used = block.uses.map(reference);
    switch (block.kind) {
      case 'send':
        return { method: 'POST', url: `${outside}/send`, body: { key: keyTemplate(placed), used } };
      case 'maybe':
        return { url: `${outside}/maybe`, query: { run: '<t.requestId>', key: keyTemplate(placed) } };
      case 'pick': {
        const items = loops.map((loop) => `int(<${loop}.item>)`);
        return { expression: `(${[numberOf(block.name), ...items].join(' + ')}) % 2 == 0` };
      }
      case 'wait':
        return { durationSeconds: WAIT_MS / 1000 };
      case 'loop':
        return { items: Array.from({ length: block.items }, (_, i) => i), concurrency: block.concurrency };
      default: {
        const parts = used.map((use, index) => `, "u${index}": ${use}`);
        return { expression: `{"key": ${keyExpression(placed)}${parts.join('')}}` };
      }
    }
  };
  const blocks = place(graph).flatMap((placed): JsonObject[] => {
    const { name: id, kind } = placed.block;
    const own = { id, name: id, type: TYPE[kind], params: paramsOf(placed) };
    if (kind === 'send' && retry) return [{ ...own, retry: { maxAttempts: 3, backoffMs: 0 } }];
    if (kind !== 'maybe') return [own];
    const sink = { ...placed, block: { ...placed.block, name: `${id}e` } };
    const params = { expression: `{"key": ${keyExpression(sink)}}` };
    return [own, { id: `${id}e`, name: `${id}e`, type: 'transform', params }];
  });
  const edges = everyBlock(graph).flatMap(({ name: id, kind, from, back }) => [
    ...from.map(([block, port]) => ({ from: block, port, to: id })),
    ...back.map(([block, port]) => ({ from: block, port, to: id })),
    ...(kind === 'maybe' ? [{ from: id, port: 'error', to: `${id}e` }] : []),
  ]);
  const trigger = {
    id: 't',
    name: 't',
    type: 'api_prompt',
    params: {
      path: name,
      auth: { mode: 'none' },
      response: { mode: 'async' },
      rateLimit: { enabled: false },
    },
  };
  return { version: 1, name, blocks: [trigger, ...blocks], edges };
}

/** The order of an object's fields means nothing. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const digest = (value: readonly JsonValue[]): string =>
  createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex').slice(0, 12);

const refuses = (key: string): boolean => hash(key) % 3 === 0;

const sendBody = (key: string, used: readonly JsonValue[]): JsonObject => ({
  key,
  used: digest(used),
});

const ODD = { error: 'odd' };

/** The block run that a request comes from: the id of its run or of its call, and its key. */
export const sourceOf = (hit: Hit): { run: string; key: string } => {
  if (hit.path === '/maybe') return { run: hit.query['run'] ?? '', key: hit.query['key'] ?? '' };
  const [run = '', ...key] = (hit.idempotencyKey ?? '').split(':');
  return { run, key: key.join(':') };
};

/** What the outside world answers to the blocks of a graph. Depends on nothing but the request. */
export function answerGraph(hit: Hit): CountedAnswer {
  const delayMs = 5 + (hash(hit.path + hit.body + JSON.stringify(hit.query)) % 60);
  if (hit.path === '/maybe') {
    const { key = '' } = hit.query;
    return refuses(key) ? { status: 422, body: ODD, delayMs } : { status: 200, body: { key }, delayMs };
  }
  const { key, used } = JSON.parse(hit.body) as { key: string; used: JsonValue[] };
  return { status: 200, body: sendBody(key, used), delayMs };
}

const answered = (body: JsonObject, url: string): Done => {
  const headers = answerHeaders(body);
  return {
    port: 'output',
    outputs: {
      status: 200,
      ok: true,
      headers,
      body,
      bytes: Number(headers['content-length']),
      url,
      simulated: false,
    },
  };
};

/** What the interpreter must be told of one run. */
export interface GraphFacts {
  readonly outside: string;
  /** `requestId` of the call. */
  readonly requestId: string;
  /** What the wait blocks of the run gave: the one thing that a reference cannot know. */
  readonly waited: ReadonlyMap<string, JsonObject>;
}

/** What first-party blocks give in one run. */
export const graphDialect = ({ outside, requestId, waited }: GraphFacts): Dialect => ({
  value: VALUE,
  evaluate(kind, key, given) {
    switch (kind) {
      case 'send':
        return answered(sendBody(key, given), `${outside}/send`);
      case 'maybe': {
        if (refuses(key)) {
          const message = `${outside}/maybe answered 422. It says: ${JSON.stringify(ODD)}`;
          return { port: 'error', outputs: { error: { code: 'http_status', message, attempts: 1 } } };
        }
        const query = new URLSearchParams({ run: requestId, key });
        return answered({ key }, `${outside}/maybe?${query.toString()}`);
      }
      case 'pick':
        return { port: String(goesTrue(key)), outputs: { result: goesTrue(key) } };
      case 'wait':
        return { port: 'output', outputs: waited.get(key) ?? {} };
      default: {
        const used = given.map((value, index) => [`u${index}`, value] as const);
        return { port: 'output', outputs: { result: { key, ...Object.fromEntries(used) } } };
      }
    }
  },
});
