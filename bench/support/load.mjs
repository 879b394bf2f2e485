/**
 * A load generator for keep-alive HTTP/1.1: every request is a ready-made buffer, so that the generator costs
 * little on a machine that it shares with the server. Answers must carry Content-Length.
 *
 * As a program: node load.mjs (reads one JSON job from its parent by IPC, answers with the result).
 */
import { createConnection } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** Length of the first whole answer in `buffer`, its status; null when it is not whole yet. */
function firstAnswer(buffer) {
  const headEnd = buffer.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = buffer.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (!length) throw new Error(`An answer without Content-Length: ${head}`);
  const total = headEnd + 4 + Number(length[1]);
  return buffer.length < total ? null : { total, status: Number(head.slice(9, 12)) };
}

/**
 * @param {{ port: number, connections: number, seconds: number, warmupSeconds: number, next: () => Buffer | null }} o
 *   `next` gives the next request; null = this connection is done
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, max: number, statuses: Record<string, number> }>}
 *   latencies in milliseconds, counted after the warm-up
 */
export async function load({ port, connections, seconds, warmupSeconds, next }) {
  const latencies = [];
  const statuses = {};
  const begin = performance.now() + warmupSeconds * 1000;
  const end = begin + seconds * 1000;
  const drive = () =>
    new Promise((resolve, reject) => {
      const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
      let pending = Buffer.alloc(0);
      let sentAt = 0;
      const send = () => {
        sentAt = performance.now();
        const request = sentAt >= end ? null : next();
        if (request === null) socket.end(resolve);
        else socket.write(request);
      };
      socket.once('connect', send);
      socket.once('error', reject);
      socket.once('close', () =>
        socket.writableEnded ? resolve() : reject(new Error('The server closed the connection')),
      );
      socket.on('data', (chunk) => {
        pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
        const answer = firstAnswer(pending);
        if (!answer) return;
        pending = pending.subarray(answer.total);
        const now = performance.now();
        if (sentAt >= begin && now <= end) {
          latencies.push(now - sentAt);
          statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        }
        send();
      });
    });
  await Promise.all(Array.from({ length: connections }, drive));
  latencies.sort((a, b) => a - b);
  const at = (q) =>
    Number((latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] ?? 0).toFixed(2));
  return {
    perSecond: Math.round(latencies.length / seconds),
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    statuses,
  };
}
