/**
 * BullMQ alone behind HTTP, in one process: checks the HMAC, adds a job, waits for its worker (which is told by an
 * event of its own process, the fastest way there is), answers with the result. Says `ready` by IPC.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import Fastify from 'fastify';
import { bullmqConnection } from './bullmq-connection.mjs';
import { runJob } from './bullmq-job.mjs';

const STEPS = Number(process.env.STEPS);
const connection = await bullmqConnection();
const queue = new Queue('bench', { connection });
await queue.waitUntilReady();
/** Results by job id, for whoever waits; a job may be done before its add has returned. */
const waiting = new Map();
const early = new Map();
const worker = new Worker('bench', (job) => runJob(job, STEPS), {
  connection,
  concurrency: Number(process.env.CONCURRENCY),
});
worker.on('error', (error) => console.error(error.message));
worker.on('completed', ({ id }, result) => {
  const resolve = waiting.get(id);
  if (resolve) {
    waiting.delete(id);
    resolve(result);
  } else early.set(id, result);
});
const resultOf = (id) => {
  if (!early.has(id)) return new Promise((resolve) => waiting.set(id, resolve));
  const result = early.get(id);
  early.delete(id);
  return result;
};

const app = Fastify();
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
app.post('/hook', async (request, reply) => {
  const expected = createHmac('sha256', process.env.SECRET).update(request.body).digest();
  const given = Buffer.from(String(request.headers['x-signature']), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return reply.code(401).send({ error: 'Invalid credentials' });
  const { prompt } = JSON.parse(request.body.toString('utf8'));
  const { id } = await queue.add('run', { prompt }, { removeOnComplete: true });
  return resultOf(id);
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send('ready');
process.once('SIGTERM', () => process.exit(0));
