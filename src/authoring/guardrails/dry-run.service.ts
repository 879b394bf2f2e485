import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '#sdk';
import { MatchStore } from '#store';
import type { PastInput } from '#store';
import { RejectedCall } from '../../http/rejected-call.js';
import { DryRunReport } from './dry-run-report.js';
import type { GuardedTrigger } from './guarded-triggers.js';
import type { ScanPolicy } from './scan-policy.js';
import { scanTexts } from './scan-texts.js';
import type { TextScan } from './scan-texts.js';
import { scannedTexts } from './scanned-texts.js';
import type { ScannedText } from './scanned-texts.js';

/** Few, because each may be a megabyte. */
const PAGE = 10;
/** After so much work in one go, calls have their turn. */
const SLICE_MS = 5;
const MOST_MS = 10_000;

/** What is tried. */
export interface DryRun {
  readonly candidate: ScanPolicy;
  /** How many of the newest calls, at most. */
  readonly limit: number;
  /** How many calls with another outcome to show, at most. */
  readonly samples: number;
}

/**
 * Scans the newest calls of a trigger again, by its present settings and by others, and says what would change. In
 * small slices, within ten seconds, and one at a time in a process: the calls that arrive meanwhile come first.
 */
@Injectable()
export class DryRunService {
  #busy = false;

  constructor(@Inject(MatchStore) private readonly matches: MatchStore) {}

  /** @throws RejectedCall conflict while another one goes on in this process */
  async run(guarded: GuardedTrigger, dryRun: DryRun): Promise<JsonObject> {
    if (this.#busy) {
      throw new RejectedCall('conflict', {
        detail: 'Another dry run is under way. It ends within ten seconds: try again then.',
        headers: { 'retry-after': '10' },
      });
    }
    this.#busy = true;
    try {
      return await this.#compare(guarded, dryRun);
    } finally {
      this.#busy = false;
    }
  }

  async #compare({ trigger, policy }: GuardedTrigger, dryRun: DryRun): Promise<JsonObject> {
    const { candidate, limit } = dryRun;
    const report = new DryRunReport(dryRun.samples);
    const deadline = performance.now() + MOST_MS;
    let sliceEnd = performance.now() + SLICE_MS;
    let last: PastInput | null = null;
    while (report.scanned < limit) {
      const asked = Math.min(PAGE, limit - report.scanned);
      const page: PastInput[] = await this.matches.inputs(trigger, last, asked);
      for (const past of page) {
        const now = performance.now();
        if (now > deadline) return { trigger: trigger.id, ...report.toJson(false) };
        if (now > sliceEnd) {
          await setImmediate();
          sliceEnd = performance.now() + SLICE_MS;
        }
        report.add({
          past,
          texts: textsOf(policy, candidate, past),
          current: scan(policy, past),
          candidate: scan(candidate, past),
        });
      }
      last = page.at(-1) ?? null;
      if (page.length < asked) break;
    }
    return { trigger: trigger.id, ...report.toJson(true) };
  }
}

const scan = (policy: ScanPolicy, { input }: PastInput): TextScan =>
  scanTexts(policy, scannedTexts(policy, input));

/** All that either of them looks at. */
const textsOf = (a: ScanPolicy, b: ScanPolicy, { input }: PastInput): ScannedText[] =>
  scannedTexts(
    { scanContext: a.scanContext || b.scanContext, scanMetadata: a.scanMetadata || b.scanMetadata },
    input,
  );
