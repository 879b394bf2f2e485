import { setImmediate } from 'node:timers/promises';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import { keptScan } from '../authoring/guardrails/kept-scan.js';
import type { KeptScan } from '../authoring/guardrails/kept-scan.js';
import { scanTextsInSteps } from '../authoring/guardrails/scan-texts.js';
import type { TextScan } from '../authoring/guardrails/scan-texts.js';
import { scannedTexts } from '../authoring/guardrails/scanned-texts.js';
import type { ReadCall } from './reading.js';

/**
 * Scans what a call brought, as its trigger asks. At once for what most calls bring; large texts are read in steps,
 * between which other calls get their turn. Linear in the length of the texts, never throws or rejects.
 */
export const scanCall = (
  { guardrails, tellsOfScan }: CompiledTrigger,
  { outputs }: Pick<ReadCall, 'outputs'>,
): KeptScan | Promise<KeptScan> => {
  const keep = (scan: TextScan): KeptScan => {
    const kept = keptScan(scan);
    return tellsOfScan ? kept : { ...kept, outputs: {} };
  };
  const steps = scanTextsInSteps(guardrails, scannedTexts(guardrails, outputs));
  const first = steps.next();
  return first.done ? keep(first.value) : goOn(steps).then(keep);
};

async function goOn(steps: Generator<void, TextScan, void>): Promise<TextScan> {
  for (;;) {
    await setImmediate();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
