/**
 * Measures the guardrails on labelled data: precision, recall and false positives by source, language and
 * transform, and speed. Beside them, with --peers, the npm detectors that can be installed.
 *
 *   npm run build && node bench/guardrails/run.ts [--data <folder>] [--peers] [--json]
 *
 * The data (dev.jsonl, evasion_dev.jsonl, catalogue_examples.jsonl) is third-party and not part of the project;
 * its folder defaults to ../shared/guardrails. Exit code 1 when a target is missed, 2 when the data is missing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRows } from './read-rows.ts';
import { measureQuality, type Detector } from './measure-quality.ts';
import { measureSpeed } from './measure-speed.ts';
import { naive } from './naive.ts';
import { missedTargets, printReport, type DetectorReport } from './report.ts';
import { runPeers } from './run-peers.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, peers: { type: 'boolean' }, json: { type: 'boolean' } },
});
const root = join(import.meta.dirname, '../..');
const data = values.data ?? join(root, '../shared/guardrails');
const built = join(root, 'dist/libs/guardrails/src/index.js');

if (!existsSync(built)) fail(`${built} is missing: run "npm run build" first.`);
if (!existsSync(join(data, 'dev.jsonl'))) {
  fail(`${data}/dev.jsonl is missing: name the folder of the labelled data with --data <folder>.`);
}

const { scanPrompt } = (await import(built)) as {
  scanPrompt(text: string): { guardrailsTriggered: boolean };
};
const ours: Detector = { name: 'prompthook', detect: (text) => scanPrompt(text).guardrailsTriggered };
const rows = readRows(data);
const reports: DetectorReport[] = [];
for (const detector of values.peers ? [ours, naive] : [ours]) {
  const quality = await measureQuality(detector, rows);
  reports.push({ name: detector.name, quality, speed: await measureSpeed(detector, rows) });
}
const others = values.peers
  ? await runPeers(data, (line) => console.error(line))
  : { reports: [], notMeasured: [] };
reports.push(...others.reports);

const own = reports[0];
const missed = own ? missedTargets(own) : ['no detector ran'];
const { notMeasured } = others;
if (values.json) console.log(JSON.stringify({ reports, notMeasured, missed }, null, 2));
else printReport(reports, notMeasured, missed);
process.exit(missed.length > 0 ? 1 : 0);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
