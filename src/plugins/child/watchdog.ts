/**
 * Runs in a thread of its own beside the plugin, which may block its own: ends the process when the server is gone,
 * or when it takes more memory than it may. The heap of the plugin's thread alone would not show buffers.
 */
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

const LOOK_EVERY_MS = 100;
/** For the reason to leave the process. */
const FAREWELL_MS = 50;

const { fd, memoryBytes } = workerData as { readonly fd: number; readonly memoryBytes: number };

const end = (): void => void process.kill(process.pid, 'SIGKILL');

const server = new Socket({ fd });
server.on('error', end).on('close', end).resume();

const look = setInterval(() => {
  if (process.memoryUsage.rss() <= memoryBytes) return;
  clearInterval(look);
  setTimeout(end, FAREWELL_MS);
  server.write('memory', end);
}, LOOK_EVERY_MS);
