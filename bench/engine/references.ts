/**
 * How the time for references grows with the document: twice the bytes and twice the references should take twice the
 * time. Processor time, so that other programs on the machine do not matter; best of several.
 *
 *   npm run build && node bench/engine/references.ts [--repeats 15] [--json]
 *
 * Exit code 1 when 1 MiB with 1,000 references takes more than 3 times as long as half of both (quadratic would be 4).
 */
import { parseArgs } from 'node:util';
import { timeReferences } from './measure-references.ts';
import type { ReferenceCase } from './measure-references.ts';

const { values } = parseArgs({
  options: { repeats: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
const repeats = Number(values.repeats);
const MIB = 1_048_576;
const MOST = 3;
const CASES: readonly ReferenceCase[] = ['a long text', 'a large value'];

const rows = [];
let isLinear = true;
for (const kind of CASES) {
  await timeReferences(kind, MIB, 1000, 5); // until the hot code is compiled
  const half = await timeReferences(kind, MIB / 2, 500, repeats);
  const whole = await timeReferences(kind, MIB, 1000, repeats);
  const ratio = (whole.compileMs + whole.resolveMs) / (half.compileMs + half.resolveMs);
  isLinear &&= ratio <= MOST;
  rows.push({
    kind,
    'compile 0.5 MiB, ms': Number(half.compileMs.toFixed(2)),
    'compile 1 MiB, ms': Number(whole.compileMs.toFixed(2)),
    'resolve 0.5 MiB, ms': Number(half.resolveMs.toFixed(2)),
    'resolve 1 MiB, ms': Number(whole.resolveMs.toFixed(2)),
    ratio: Number(ratio.toFixed(2)),
  });
}
if (values.json) console.log(JSON.stringify({ repeats, rows, isLinear }, null, 2));
else console.table(rows);
process.exitCode = isLinear ? 0 : 1;
