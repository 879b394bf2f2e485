import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres.mjs';

export const redisIsInstalled = () => spawnSync('redis-server', ['--version']).status === 0;

const listens = (port) =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

/**
 * A Redis of the benchmark's own, removed at `stop()`.
 * @param {'rdb' | 'aof'} durability rdb: snapshots, as Redis comes (loses the last minutes). aof: every write is synced
 */
export async function startRedis(durability) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'prompthook-bench-redis-'));
  const flags = durability === 'aof' ? ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''] : [];
  const child = spawn('redis-server', ['--port', String(port), '--dir', folder, ...flags], {
    stdio: 'ignore',
  });
  for (const deadline = Date.now() + 20_000; !(await listens(port));) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error('redis-server did not listen within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
