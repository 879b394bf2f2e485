import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileSeeds } from './measure-speed.ts';
import { peers, titleOf, type Absent, type Peer } from './peers.ts';
import type { DetectorReport } from './report.ts';

/** What one peer gets for everything, and for one prompt. A dozen peers are done in a quarter of an hour. */
const PEER_MS = 65_000;
const PROMPT_MS = 10_000;

type Outcome = { readonly report: DetectorReport } | { readonly reason: string };

/** What the process of a peer says while it works; see peer-process.ts. */
export type PeerMessage =
  | { readonly kind: 'beat' | 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'partly';
      readonly report: DetectorReport;
      /** How many hostile inputs are measured, and which one comes next. */
      readonly hostileDone: number;
      readonly input: string;
    };

/**
 * Installs the peers into a folder of its own outside the project and measures each in a process of its own.
 * Every peer of the comparison is in one of the two lists. `progress` hears the name of each peer before its turn.
 */
export async function runPeers(
  data: string,
  progress: (line: string) => void,
): Promise<{ reports: DetectorReport[]; notMeasured: readonly Absent[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'prompthook-peers-'));
  const reports: DetectorReport[] = [];
  const notMeasured: Absent[] = [];
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    writeFileSync(join(folder, 'load.mjs'), 'export const load = (name) => import(name);');
    for (const peer of peers) {
      progress(`measuring ${titleOf(peer)} ${peer.version}`);
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
function install(folder: string, { name, version, ported }: Peer): Outcome | undefined {
  if (ported) return undefined;
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const installed = spawnSync('npm', ['install', ...flags, `${name}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
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
    let partly: Extract<PeerMessage, { kind: 'partly' }> | undefined;
    let reason: string | undefined;
    let done = false;
    const end = (why: string): void => {
      reason ??= why;
      child.kill('SIGKILL');
    };
    const whole = setTimeout(() => end(`ended after ${PEER_MS / 1000} s`), PEER_MS);
    const silent = (): NodeJS.Timeout =>
      setTimeout(() => end(`ended: one prompt took more than ${PROMPT_MS / 1000} s`), PROMPT_MS);
    let prompt = silent();
    child.on('message', (message: PeerMessage) => {
      clearTimeout(prompt);
      prompt = silent();
      if (message.kind === 'partly') partly = message;
      if (message.kind === 'done') done = true;
      if (message.kind === 'failed') reason ??= message.reason;
    });
    child.on('error', (error) => {
      reason ??= `its process did not start: ${error.message}`;
    });
    child.on('close', (code, signal) => {
      clearTimeout(whole);
      clearTimeout(prompt);
      reason ??= `its process ended with ${signal ?? `code ${code ?? 'unknown'}`}`;
      if (!partly) resolve({ reason });
      else resolve({ report: done ? partly.report : unfinished(partly, reason) });
    });
  });
}

/** The report of a peer that was ended among the hostile inputs: what it had, and that it was ended. */
function unfinished(
  { report, hostileDone, input }: Extract<PeerMessage, { kind: 'partly' }>,
  reason: string,
): DetectorReport {
  const why = `${reason}, after ${hostileDone} of ${hostileSeeds.length} hostile inputs`;
  const note = [report.note, why].filter(Boolean).join('; ');
  if (!reason.includes('one prompt')) return { ...report, note };
  const worst = { milliseconds: PROMPT_MS, input, unfinished: true };
  return { ...report, speed: { ...report.speed, worst }, note };
}
