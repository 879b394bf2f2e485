/**
 * What the accepting and the finishing statement cost, by batch size, on an empty database and with finished runs in
 * it. One embedded PostgreSQL with durable settings; the loader and the server share the machine.
 *
 *   npm run build && node bench/store/run.mjs [finished runs, default 1000000] [seconds per figure, default 5]
 */
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AcceptStore,
  DEFAULT_WORKSPACE_ID,
  migrate,
  newId,
  openDatabase,
  ProcessStore,
  RunStore,
  startEmbeddedPostgres,
  WorkflowStore,
} from '#store';

const FINISHED = Number(process.argv[2] ?? 1_000_000);
const SECONDS = Number(process.argv[3] ?? 5);
const CALLERS = 50;
const WEEK_MS = 604_800_000;
/** After a checkpoint the first write to each page is logged whole; after this many calls most have been. */
const SETTLING_CALLS = 40_000;
const owner = newId('prc');

const folder = await mkdtemp(join(tmpdir(), 'prompthook-bench-'));
await chmod(folder, 0o755);
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), onLog: () => {} });
const db = await openDatabase({ url: server.url, onError: (error) => console.error(error.message) });
try {
  await migrate(db);
  await new ProcessStore(db).register(owner, ['api'], 3_600_000, new Date());
  const trigger = await publish();
  const empty = await measureAll(trigger);
  console.log(
    `PostgreSQL ${server.version}, ${SECONDS} s per figure, claims 2, charge 1 of ${CALLERS} callers each`,
  );
  console.log('\nEmpty database');
  console.table(empty);
  await seed(trigger, FINISHED);
  const full = await measureAll(trigger);
  console.log(`\n${FINISHED.toLocaleString('en')} finished runs`);
  console.table(full);
  console.log('\nCost with finished runs / cost on the empty database (per call)');
  console.table(
    Object.fromEntries(
      Object.entries(full).map(([name, { perSecond, serverCpuUs }]) => [
        name,
        {
          time: Number((empty[name].perSecond / perSecond).toFixed(2)),
          serverCpu: Number((serverCpuUs / empty[name].serverCpuUs).toFixed(2)),
        },
      ]),
    ),
  );
} finally {
  await db.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function publish() {
  const workflows = new WorkflowStore(db);
  const common = { workspaceId: DEFAULT_WORKSPACE_ID, actor: 'bench', now: new Date() };
  const { workflow } = await workflows.saveDraft({
    ...common,
    name: 'bench',
    title: null,
    description: null,
    document: {},
    expectedVersion: null,
  });
  const block = { blockId: 'b1', blockName: 'a', type: 'api_prompt', path: 'bench', config: {} };
  const { triggers } = await workflows.publish({
    ...common,
    workflowId: workflow.id,
    draftVersion: 1,
    triggers: [{ ...block, credentialNames: [], secretNames: [] }],
    note: null,
  });
  return triggers[0];
}

function request(trigger) {
  const now = new Date();
  const runId = newId('run');
  const digest = (kind) => createHash('sha256').update(kind).update(runId).digest();
  return {
    charge: {
      key: `${trigger.id}:hmac:${Math.floor(Math.random() * CALLERS)}`,
      limit: 1_000_000_000,
      windowMs: 60_000,
      now,
    },
    draft: {
      runId,
      workspaceId: trigger.workspaceId,
      workflowId: trigger.workflowId,
      workflowVersion: trigger.workflowVersion,
      triggerId: trigger.id,
      triggerBlockId: 'b1',
      triggerRevision: trigger.revision,
      surface: 'prompt',
      requestId: newId('req'),
      clientRequestId: null,
      caller: 'hmac:0011223344556677',
      clientIp: '127.0.0.1',
      userAgent: 'bench',
      input: JSON.stringify({
        prompt: 'Summarize the attached report for the board. '.repeat(3),
        context: null,
      }),
      conversation: null,
      owner,
      waiter: null,
      stream: false,
      ephemeral: false,
      claims: [
        { key: digest('key'), expiresAt: new Date(now.getTime() + WEEK_MS) },
        { key: digest('signature'), expiresAt: new Date(now.getTime() + 660_000) },
      ],
      fingerprint: digest('fingerprint'),
      guardrailsTriggered: false,
      patterns: [],
      now,
    },
  };
}

async function measureAll(trigger) {
  const accepts = new AcceptStore(db);
  const runs = new RunStore(db);
  const none = () => Promise.reject(new Error('nothing overflows'));
  const accept = async (size) => {
    const batch = Array.from({ length: size }, () => request(trigger));
    const outcomes = await accepts.accept(batch, none);
    if (!outcomes.every((outcome) => outcome.result?.kind === 'accepted')) throw new Error('not accepted');
    return batch.map(({ draft }) => draft.runId);
  };
  const finish = async (ids) => {
    const results = await runs.finish(
      ids.map((runId) => ({
        runId,
        owner,
        attempt: 1,
        status: 'completed',
        output: '{"summary":"done"}',
        response: '{"status":200,"body":{"summary":"done"}}',
        error: null,
        trace: JSON.stringify(
          [1, 2, 3].map((n) => ({ blockId: `b${n}`, status: 'completed', outputs: { n } })),
        ),
        usage: null,
        waits: null,
        resumeAt: null,
        now: new Date(),
      })),
    );
    if (!results.every((result) => result.fenced)) throw new Error('not finished');
  };
  const figures = {};
  for (let calls = 0; calls < SETTLING_CALLS; calls += 128) await finish(await accept(128));
  for (const [size, lanes] of [
    [1, 1],
    [16, 1],
    [32, 1],
    [32, 2],
    [64, 2],
  ]) {
    const left = [];
    figures[`accept, batch ${size}, ${lanes} in flight`] = await measure(size, lanes, async () => {
      left.push(...(await accept(size)));
    });
    for (let at = 0; at < left.length; at += 500) await finish(left.slice(at, at + 500));
  }
  figures['accept + finish, batch 32, 2 in flight'] = await measure(32, 2, async () =>
    finish(await accept(32)),
  );
  return figures;
}

async function measure(size, lanes, work) {
  for (let warm = 0; warm < 20; warm++) await work();
  const times = [];
  const before = await used();
  const began = performance.now();
  const end = began + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() < end) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const after = await used();
  const calls = times.length * size;
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor((times.length - 1) * share)].toFixed(2));
  return {
    perSecond: Math.round(calls / seconds),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    serverCpuUs: Math.round(((after.cpuMs - before.cpuMs) * 1000) / calls),
    clientCpuUs: Math.round((after.ownCpuUs - before.ownCpuUs) / calls),
    walBytes: Math.round((after.wal - before.wal) / calls),
  };
}

/** What the server's sessions and this process have used so far: holds on a busy machine too, unlike times. */
async function used() {
  const rows = await db.query(
    `SELECT pid, (pg_current_wal_insert_lsn() - '0/0')::float8 AS wal FROM pg_stat_activity
     WHERE backend_type = 'client backend'`,
  );
  let ticks = 0;
  for (const { pid } of rows) {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  const own = process.cpuUsage();
  return { cpuMs: ticks * 10, ownCpuUs: own.user + own.system, wal: rows[0].wal };
}

/** Finished runs as they would lie there: by time, with their results and claims. */
async function seed(trigger, count) {
  const began = performance.now();
  for (let from = 0; from < count; from += 100_000) {
    await db.transaction(async (tx) => {
      const range = [from + 1, Math.min(from + 100_000, count)];
      const id = `'run_' || lpad(to_hex(1700000000000 + n), 12, '0') || md5(n::text)`;
      const at = `timestamptz '2023-11-14' + n * interval '20 ms'`;
      await tx.query(
        `INSERT INTO runs SELECT ${id}, $3, $4, 1, $5, 'b1', 1, 'prompt', 'req_' || md5('r' || n), NULL,
           'hmac:0011223344556677', '127.0.0.1', 'bench', NULL, NULL, false, false, false, false, '{}', ${at},
           '{"prompt":"Summarize the attached report for the board.","context":null}'
         FROM generate_series($1::integer, $2::integer) n`,
        [...range, trigger.workspaceId, trigger.workflowId, trigger.id],
      );
      await tx.query(
        `INSERT INTO run_results (run_id, workspace_id, status, attempt, created_at, started_at, finished_at, output, trace)
         SELECT ${id}, $3, CASE WHEN n % 100 = 0 THEN 'failed' ELSE 'completed' END, 1, ${at}, ${at}, ${at},
           '{"summary":"done"}', '[{"blockId":"b1"},{"blockId":"b2"},{"blockId":"b3"}]'
         FROM generate_series($1::integer, $2::integer) n`,
        [...range, trigger.workspaceId],
      );
      await tx.query(
        `INSERT INTO claims SELECT sha256(convert_to(k || n, 'UTF8')), ${id}, 'req_' || md5('r' || n), NULL, ${at},
           now() + interval '7 days'
         FROM generate_series($1::integer, $2::integer) n, unnest(ARRAY['a', 'b']) k`,
        range,
      );
    });
  }
  await db.query('VACUUM (ANALYZE)');
  await db.query('CHECKPOINT');
  console.log(`\nSeeded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
