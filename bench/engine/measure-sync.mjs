import { load } from '../support/load.mjs';
import { freePort } from '../support/postgres.mjs';
import { startPeer } from '../support/server-process.mjs';
import { signedRequests } from '../support/signed-requests.mjs';
import { publish, SECRET, startApp } from './prompthook.mjs';

const CONNECTIONS = 32;
/** Until the engine of Node has compiled what is hot, in every server alike. */
const WARMUP_SECONDS = 4;
/** More than any server here answers in a second. */
const PREPARED_PER_SECOND = 12_000;

const drive = async (port, path, seconds) => {
  const next = signedRequests({
    path,
    port,
    secret: SECRET,
    count: PREPARED_PER_SECOND * (seconds + WARMUP_SECONDS),
  });
  const result = await load({
    port,
    connections: CONNECTIONS,
    seconds,
    warmupSeconds: WARMUP_SECONDS,
    next,
  });
  const { statuses, perSecond, p50, p99 } = result;
  if (Object.keys(statuses).some((status) => status !== '200'))
    throw new Error(`Callers who waited were answered ${JSON.stringify(statuses)}.`);
  return { perSecond, p50, p99 };
};

/** Callers who wait for the end of their run, with every check on. */
export async function syncOfPrompthook(databaseUrl, document, seconds) {
  const app = await startApp(databaseUrl, 'api,worker');
  try {
    await publish(app, document);
    return await drive(app.port, `/api/webhooks/prompt/${document.name}`, seconds);
  } finally {
    await app.stop();
  }
}

/** Starts BullMQ behind HTTP with an HMAC check. */
export async function startBullmqServer(env, steps) {
  const port = await freePort();
  const peer = await startPeer('bench/engine/peer-bullmq-server.mjs', {
    ...env,
    SECRET,
    PORT: String(port),
    STEPS: String(steps),
    CONCURRENCY: '200',
  });
  return { ...peer, port };
}

/** The same of BullMQ alone. */
export async function syncOfBullmq(env, seconds) {
  const peer = await startBullmqServer(env, 3);
  try {
    return await drive(peer.port, '/hook', seconds);
  } finally {
    await peer.stop();
  }
}
