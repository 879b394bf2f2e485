import { createHmac, randomUUID } from 'node:crypto';
import { publish, SECRET, startApp } from './prompthook.mjs';
import { startBullmqServer } from './measure-sync.mjs';
import { marked } from './workflows.mjs';

const WARMUP_CALLS = 100;
/** Between two calls: nobody waits for anybody else. Milliseconds. */
const PAUSE_MS = 15;

/**
 * From the moment at which a caller sends until the first block begins, one call at a time: milliseconds. The sender
 * and the block read the same monotonic clock of the machine.
 */
async function startLatency(url, calls) {
  const latencies = [];
  for (let call = -WARMUP_CALLS; call < calls; call += 1) {
    // Never the same twice: a repeated body within a second is a replay to a server that looks for replays.
    const body = JSON.stringify({ prompt: `Summarize last week of standup notes ${randomUUID()}` });
    const headers = {
      'content-type': 'application/json',
      'x-signature': createHmac('sha256', SECRET).update(body).digest('hex'),
      'x-timestamp': String(Math.floor(Date.now() / 1000)),
      'x-idempotency-key': randomUUID(),
    };
    const sent = process.hrtime.bigint();
    const response = await fetch(url, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    const { at } = await response.json();
    if (call >= 0) latencies.push(Number(BigInt(at) - sent) / 1e6);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  latencies.sort((a, b) => a - b);
  const quantile = (q) => Number(latencies[Math.min(calls - 1, Math.floor(calls * q))].toFixed(2));
  return { p50: quantile(0.5), p99: quantile(0.99) };
}

export async function startOfPrompthook(databaseUrl, calls) {
  const app = await startApp(databaseUrl, 'api,worker', 'bench/engine/marked-server.mjs');
  try {
    const document = marked();
    await publish(app, document);
    return await startLatency(`http://127.0.0.1:${app.port}/api/webhooks/prompt/${document.name}`, calls);
  } finally {
    await app.stop();
  }
}

export async function startOfBullmq(env, calls) {
  const peer = await startBullmqServer(env, 0);
  try {
    return await startLatency(`http://127.0.0.1:${peer.port}/hook`, calls);
  } finally {
    await peer.stop();
  }
}
