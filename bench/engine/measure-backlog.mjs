import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { load } from '../support/load.mjs';
import { signedRequests } from '../support/signed-requests.mjs';
import { publish, SECRET, startApp } from './prompthook.mjs';

/** Runs of Prompthook at a time by default, and therefore of the peers. */
const CONCURRENCY = 200;
/** Callers that fill the backlog. */
const FILLERS = 32;

/**
 * A backlog that was accepted while nobody worked, worked off by one worker process.
 * @returns runs per second, from the first start to the last end
 */
export async function backlogOfPrompthook(databaseUrl, document, runs) {
  const api = await startApp(databaseUrl, 'api');
  try {
    await publish(api, document);
    await fill(api.port, document.name, runs);
  } finally {
    await api.stop();
  }
  const sql = new Client({ connectionString: databaseUrl, options: '-c search_path=prompthook' });
  await sql.connect();
  try {
    return await workOff(databaseUrl, runs, async (text) => (await sql.query(text)).rows[0]);
  } finally {
    await sql.end();
  }
}

async function workOff(databaseUrl, runs, ask) {
  const { waiting } = await ask('SELECT count(*)::int AS waiting FROM live_runs');
  if (waiting < runs) throw new Error(`${waiting} runs wait, not ${runs}: somebody worked already.`);
  const worker = await startApp(databaseUrl, 'worker');
  try {
    for (;;) {
      const { left } = await ask('SELECT count(*)::int AS left FROM live_runs');
      if (left === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const { completed, ms } = await ask(
      `SELECT count(*) FILTER (WHERE status = 'completed')::int AS completed,
              (extract(epoch FROM max(finished_at) - min(started_at)) * 1000)::float AS ms FROM run_results`,
    );
    if (completed !== waiting) throw new Error(`${completed} of ${waiting} runs completed.`);
    return Math.round((completed * 1000) / ms);
  } finally {
    await worker.stop();
  }
}

/** Sends at least `runs` calls. */
async function fill(port, path, runs) {
  const next = signedRequests({
    path: `/api/webhooks/prompt/${path}`,
    port,
    secret: SECRET,
    count: runs + FILLERS,
  });
  let sent = 0;
  const { statuses } = await load({
    port,
    connections: FILLERS,
    seconds: Infinity,
    warmupSeconds: 0,
    next: () => (sent++ < runs ? next() : null),
  });
  if (Object.keys(statuses).some((status) => status !== '202'))
    throw new Error(`The backlog was answered ${JSON.stringify(statuses)}.`);
}

/** The same of BullMQ alone; `env` says where its queue lives. */
export async function backlogOfBullmq(env, steps, runs) {
  const child = fork('bench/engine/peer-bullmq-backlog.mjs', {
    env: {
      ...process.env,
      ...env,
      RUNS: String(runs),
      STEPS: String(steps),
      CONCURRENCY: String(CONCURRENCY),
    },
  });
  const exit = once(child, 'exit');
  const [said] = await Promise.race([
    once(child, 'message'),
    exit.then(([code]) => Promise.reject(new Error(`BullMQ ended with code ${code} before it was done.`))),
  ]);
  await exit;
  return Math.round((said.runs * 1000) / said.ms);
}
