/**
 * The process of one peer: loads it, measures it, sends what it has so far and ends. A peer may hang, throw outside
 * any call or never let its process end; none of that reaches the bench.
 *
 *   node bench/guardrails/peer-process.ts <folder of the installed peers> <title of the peer> <folder of the data>
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureQuality, type Detector, type Quality } from './measure-quality.ts';
import { hostileSeeds, measurePrompts, timeHostile, type Speed, type Worst } from './measure-speed.ts';
import { peers, titleOf, type Module, type Peer } from './peers.ts';
import { readRows, type Row } from './read-rows.ts';
import type { PeerMessage } from './run-peers.ts';

const [folder = '', title = '', data = ''] = process.argv.slice(2);

/** The rows are measured in ever larger fixed samples; the next is not begun when it would take longer than this. */
const ROWS_MS = 20_000;
const STRIDES = [60, 20, 5, 1] as const;
const PROMPTS_MS = 6_000;
/** A detector that is timed on a sample is slow: so many prompts give its figures as well. */
const MOST_SLOW_PROMPTS = 100;
/** Between two prompts the parent hears this often that the peer still works. */
const BEAT_MS = 500;

let stray = '';
process.on('uncaughtException', (error) => {
  stray = error.message;
});

try {
  const peer = peers.find((candidate) => titleOf(candidate) === title);
  if (!peer) throw new Error(`there is no peer called "${title}"`);
  await measure(peer, { name: title, detect: beating(await load(peer)) });
  tell({ kind: 'done' }, () => process.exit(0));
} catch (error) {
  const reason = [error instanceof Error ? error.message : String(error), stray].filter(Boolean).join('; ');
  tell({ kind: 'failed', reason }, () => process.exit(0));
}

async function load(peer: Peer): Promise<Detector['detect']> {
  if (peer.ported) return peer.ported;
  if (!peer.adapt) throw new Error('it says neither how to ask its package nor what stands in for it');
  // Some peers export to ES modules only: the import must come from a file beside their node_modules.
  const { load: importBeside } = (await import(pathToFileURL(join(folder, 'load.mjs')).href)) as {
    load(name: string): Promise<Module>;
  };
  const runner = peer.runner === undefined ? {} : await importBeside(peer.runner);
  return peer.adapt(await importBeside(peer.name), runner);
}

async function measure(peer: Peer, detector: Detector): Promise<void> {
  const all = readRows(data);
  const rows = all.filter(({ text }) => text.length <= (peer.longest ?? Number.POSITIVE_INFINITY));
  const { quality, measured } = await measureRows(detector, rows);
  const isSampled = measured.length < rows.length;
  const timed = isSampled ? measured.slice(0, MOST_SLOW_PROMPTS) : measured;
  const ordinary = await measurePrompts(detector, timed, PROMPTS_MS);
  const notes = [
    peer.longest === undefined ? '' : `texts of up to ${peer.longest} characters`,
    measured.length === all.length ? '' : `fixed sample of ${measured.length} rows of ${all.length}`,
  ];
  const note = notes.filter(Boolean).join(', ');
  let worst: Worst = { milliseconds: 0, input: '' };
  const report = (): { name: string; quality: Quality; speed: Speed; note: string } => ({
    name: title,
    quality,
    speed: { ...ordinary, worst },
    note,
  });
  for (const [done, seed] of hostileSeeds.entries()) {
    tell({ kind: 'partly', report: report(), hostileDone: done, input: seed });
    const milliseconds = await timeHostile(detector, seed);
    if (milliseconds > worst.milliseconds) worst = { milliseconds, input: seed };
  }
  tell({ kind: 'partly', report: report(), hostileDone: hostileSeeds.length, input: '' });
}

/** What a sample costs says whether the next larger one can be read in time. */
async function measureRows(
  detector: Detector,
  rows: readonly Row[],
): Promise<{ quality: Quality; measured: readonly Row[] }> {
  for (const [step, stride] of STRIDES.entries()) {
    const measured = rows.filter((_, index) => index % stride === 0);
    const started = performance.now();
    const quality = await measureQuality(detector, measured);
    const next = (performance.now() - started) * (stride / (STRIDES[step + 1] ?? stride));
    if (stride === 1 || next > ROWS_MS) return { quality, measured };
  }
  throw new Error('the last stride is 1, so every row was measured');
}

/** The detector, and a sign of life to the parent between two prompts. */
function beating(detect: Detector['detect']): Detector['detect'] {
  let last = 0;
  return (text) => {
    const now = performance.now();
    if (now - last > BEAT_MS) {
      last = now;
      tell({ kind: 'beat' });
    }
    return detect(text);
  };
}

function tell(message: PeerMessage, then = (): void => undefined): void {
  process.send?.(message, then);
}
