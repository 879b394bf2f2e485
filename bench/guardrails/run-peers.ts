import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absent, peers, titleOf, type Absent, type Peer } from './peers.ts';
import type { DetectorReport } from './report.ts';

/** The slowest peer needs some minutes for its hostile inputs; one that hangs gets no more. */
const LIMIT_MS = 900_000;

type Outcome = { readonly report: DetectorReport } | { readonly reason: string };

/**
 * Installs the peers into a folder of its own outside the project and measures each in a process of its own.
 * Every peer of the comparison is in one of the two lists.
 */
export async function runPeers(
  data: string,
): Promise<{ reports: DetectorReport[]; notMeasured: readonly Absent[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'prompthook-peers-'));
  const reports: DetectorReport[] = [];
  const notMeasured: Absent[] = [...absent];
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);');
    for (const peer of peers) {
      const outcome = install(folder, peer) ?? (await measure(folder, titleOf(peer), data));
      if ('report' in outcome) reports.push(outcome.report);
      else notMeasured.push({ name: `${titleOf(peer)} ${peer.version}`, reason: outcome.reason });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { reports, notMeasured };
}

/** The reason why the peer cannot be installed; undefined when it is. */
function install(folder: string, { name, version }: Peer): Outcome | undefined {
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const installed = spawnSync('npm', ['install', ...flags, `${name}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (installed.status === 0) return undefined;
  return {
    reason: `cannot be installed: ${installed.stderr.trim().split('\n').at(-1) ?? 'npm gave no reason'}`,
  };
}

function measure(folder: string, title: string, data: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const program = join(import.meta.dirname, 'peer-process.ts');
    // What a peer prints is its own affair: the report goes through the channel.
    const child = fork(program, [folder, title, data], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let outcome: Outcome | undefined;
    const timer = setTimeout(() => {
      outcome ??= { reason: `was not done after ${LIMIT_MS / 60_000} minutes` };
      child.kill('SIGKILL');
    }, LIMIT_MS);
    child.on('message', (message) => {
      outcome = message as Outcome;
    });
    child.on('error', (error) => {
      outcome ??= { reason: `its process did not start: ${error.message}` };
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(
        outcome ?? {
          reason: `its process ended with ${signal ?? `code ${code ?? 'unknown'}`} and no report`,
        },
      );
    });
  });
}
