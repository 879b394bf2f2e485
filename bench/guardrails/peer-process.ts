/**
 * The process of one peer: loads it, measures it, sends the report to its parent and ends. A peer may hang, throw
 * outside any call or never let its process end; none of that reaches the bench.
 *
 *   node bench/guardrails/peer-process.ts <folder of the installed peers> <title of the peer> <folder of the data>
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureQuality } from './measure-quality.ts';
import { measureSpeed } from './measure-speed.ts';
import { peers, titleOf, type Module } from './peers.ts';
import { readRows } from './read-rows.ts';

const [folder = '', title = '', data = ''] = process.argv.slice(2);

let stray = '';
process.on('uncaughtException', (error) => {
  stray = error.message;
});

try {
  const peer = peers.find((candidate) => titleOf(candidate) === title);
  if (!peer) throw new Error(`there is no peer called "${title}"`);
  // Some peers export to ES modules only: the import must come from a file beside their node_modules.
  const { load } = (await import(pathToFileURL(join(folder, 'load.mjs')).href)) as {
    load(name: string): Promise<Module>;
  };
  const runner = peer.runner === undefined ? {} : await load(peer.runner);
  const detect = peer.adapt(await load(peer.name), runner);
  const detector = { name: title, detect };
  const rows = readRows(data);
  const quality = await measureQuality(detector, rows);
  tell({ report: { name: title, quality, speed: await measureSpeed(detector, rows) } });
} catch (error) {
  tell({
    reason: [error instanceof Error ? error.message : String(error), stray].filter(Boolean).join('; '),
  });
}

function tell(message: object): void {
  process.send?.(message, () => process.exit(0));
}
