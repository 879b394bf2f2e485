import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import type { DatabaseDir } from './init-database-dir.js';

export interface ServerProcess {
  /** As the server says it, e.g. `18.4`. */
  readonly version: string;
  stop(): Promise<void>;
}

/** A fast shutdown writes a checkpoint. Beyond this time it is cut short, and the next start replays the log. */
const FAST_STOP_MS = 2000;
const START_TIMEOUT_MS = 60_000;
const LINES_KEPT = 40;

/** Durable (fsync and synchronous_commit stay on), quiet, and sized for one machine that runs the app as well. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '150',
  shared_buffers: '128MB',
  io_method: 'sync',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  autovacuum_naptime: '10s',
  jit: 'off',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  logging_collector: 'off',
};

/**
 * Starts the server and resolves when it takes connections.
 *
 * @throws PortInUse, or EmbeddedPostgresFailed with the server's own reason
 */
export function startServer(
  postgres: string,
  directory: DatabaseDir,
  port: number,
  onLog: (line: string) => void,
): Promise<ServerProcess> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { user } = directory;
  const as = user && { uid: user.uid, gid: user.gid };
  const server = spawn(postgres, ['-D', directory.path, '-p', String(port), ...settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // a group of its own: Ctrl-C in the terminal must reach the app alone, which stops the server last
    detached: true,
    windowsHide: true,
    ...as,
  });
  const watchdog = server.pid === undefined ? null : startWatchdog(server.pid, as);
  return new Promise((resolve, reject) => {
    const heard: string[] = [];
    let version = '';
    const timer = setTimeout(() => server.kill('SIGQUIT'), START_TIMEOUT_MS);
    createInterface({ input: server.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      onLog(line);
      heard.push(line);
      if (heard.length > LINES_KEPT) heard.shift();
      version ||= /starting PostgreSQL (\S+)/.exec(line)?.[1] ?? '';
      if (!line.includes('database system is ready to accept connections')) return;
      clearTimeout(timer);
      resolve({ version, stop: () => stopServer(server, watchdog) });
    });
    server.on('error', (error) => {
      clearTimeout(timer);
      reject(
        new EmbeddedPostgresFailed(`${postgres} cannot be executed: ${error.message}`, { cause: error }),
      );
    });
    server.on('exit', () => {
      clearTimeout(timer);
      watchdog?.kill('SIGKILL');
      // has no effect after the server was ready
      reject(startFailure(directory, heard));
    });
  });
}

/** Another program took the port in between: try the next. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

function startFailure({ dataDir, path }: DatabaseDir, heard: readonly string[]): Error {
  const text = heard.join('\n');
  if (/could not bind|Address already in use/.test(text)) return new PortInUse(text);
  const other = /lock file "postmaster\.pid" already exists/.test(text);
  if (other)
    return new EmbeddedPostgresFailed(
      `The data directory ${dataDir} is in use by another process. Stop that process, or set another DATA_DIR.`,
    );
  const reason = heard.findLast((line) => /(FATAL|PANIC):/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  return new EmbeddedPostgresFailed(
    `The embedded PostgreSQL in ${path} did not start: ${reason ?? heard.at(-1) ?? 'no reason given'}`,
  );
}

/**
 * A shell that holds a pipe to this process and stops the server when the pipe closes: when this process is killed
 * with SIGKILL, nothing else would.
 */
function startWatchdog(pid: number, as: { uid: number; gid: number } | null): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const watchdog = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'prompthook-watchdog', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    ...as,
  });
  // without a watchdog a kill -9 leaves the server behind; the next start clears it away
  watchdog.on('error', () => undefined);
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  return watchdog;
}

function stopServer(server: ChildProcess, watchdog: ChildProcess | null): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  // first, so that it never signals a process that got the id later
  watchdog?.kill('SIGKILL');
  return new Promise((resolve) => {
    const cutShort = setTimeout(() => server.kill('SIGQUIT'), FAST_STOP_MS);
    server.once('exit', () => {
      clearTimeout(cutShort);
      resolve();
    });
    server.kill('SIGINT');
  });
}
