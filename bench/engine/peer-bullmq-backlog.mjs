/**
 * BullMQ alone working off a backlog. As a child process: fills the queue with `RUNS` jobs, starts a worker, says how
 * long it took from the first job's start to the last one's completion: { runs, ms }.
 */
import { Queue, Worker } from 'bullmq';
import { bullmqConnection } from './bullmq-connection.mjs';
import { runJob } from './bullmq-job.mjs';

const RUNS = Number(process.env.RUNS);
const STEPS = Number(process.env.STEPS);
const FILL_BATCH = 500;

const connection = await bullmqConnection();
const queue = new Queue('bench', { connection });
const options = { removeOnComplete: true };
for (let at = 0; at < RUNS; at += FILL_BATCH) {
  const size = Math.min(FILL_BATCH, RUNS - at);
  await queue.addBulk(
    Array.from({ length: size }, (_, index) => ({
      name: 'run',
      data: { prompt: `Summarize last week of standup notes ${at + index}` },
      opts: options,
    })),
  );
}
const counts = await queue.getJobCounts('waiting');
if (counts.waiting !== RUNS) throw new Error(`${counts.waiting} jobs wait, not ${RUNS}`);

let began = 0;
let completed = 0;
const worker = new Worker(
  'bench',
  (job) => {
    began ||= performance.now();
    return runJob(job, STEPS);
  },
  { connection, concurrency: Number(process.env.CONCURRENCY), autorun: false },
);
worker.on('error', (error) => console.error(error.message));
const done = new Promise((resolve) => {
  worker.on('completed', () => {
    completed += 1;
    if (completed === RUNS) resolve(performance.now() - began);
  });
});
void worker.run();
const ms = await done;
process.send({ runs: RUNS, ms });
await worker.close();
await queue.close();
process.exit(0);
