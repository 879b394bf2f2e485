import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import { keptScan } from '../authoring/guardrails/kept-scan.js';
import type { KeptScan } from '../authoring/guardrails/kept-scan.js';
import { scanTexts } from '../authoring/guardrails/scan-texts.js';
import { scannedTexts } from '../authoring/guardrails/scanned-texts.js';
import type { ReadCall } from './reading.js';

/** Scans what a call brought, as its trigger asks. Synchronous, linear in the length of the texts, never throws. */
export const scanCall = (
  { guardrails, tellsOfScan }: CompiledTrigger,
  { outputs }: Pick<ReadCall, 'outputs'>,
): KeptScan => {
  const kept = keptScan(scanTexts(guardrails, scannedTexts(guardrails, outputs)));
  return tellsOfScan ? kept : { ...kept, outputs: {} };
};
