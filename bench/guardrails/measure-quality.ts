import type { Row } from './read-rows.ts';

/** Anything that says yes or no to a text. */
export interface Detector {
  readonly name: string;
  detect(text: string): boolean | Promise<boolean>;
}

/** How many of a group were flagged. */
export interface Share {
  flagged: number;
  total: number;
}

export interface Quality {
  /** Flagged share per required set. */
  readonly sets: Readonly<Record<string, Share>>;
  /** Flagged share per source; attacks and benign rows apart. */
  readonly sources: Readonly<Record<string, Share>>;
  readonly languages: Readonly<Record<string, Share>>;
  readonly transforms: Readonly<Record<string, Share>>;
  /** Over the development attacks and all benign rows. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Runs a detector over every row. A throw counts as "not flagged": that is what its caller would see. */
export async function measureQuality(detector: Detector, rows: readonly Row[]): Promise<Quality> {
  const sets: Record<string, Share> = {};
  const sources: Record<string, Share> = {};
  const languages: Record<string, Share> = {};
  const transforms: Record<string, Share> = {};
  const total = { truePositive: 0, falsePositive: 0, attacks: 0 };
  for (const row of rows) {
    const flagged = await flags(detector, row.text);
    if (row.set !== 'catalogue') count(sets, row.set, flagged);
    count(sources, `${row.attack ? '+' : '-'} ${row.source}`, flagged);
    if (row.set.startsWith('attack')) count(languages, row.language, flagged);
    if (row.set === 'catalogue')
      count(languages, `catalogue ${row.attack ? '+' : '-'} ${row.language}`, flagged);
    if (row.transform !== null) count(transforms, row.transform, flagged);
    if (row.set === 'catalogue' || row.set === 'evasion') continue;
    if (row.attack) total.attacks++;
    if (flagged && row.attack) total.truePositive++;
    if (flagged && !row.attack) total.falsePositive++;
  }
  const precision = ratio(total.truePositive, total.truePositive + total.falsePositive);
  const recall = ratio(total.truePositive, total.attacks);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { sets, sources, languages, transforms, precision, recall, f1 };
}

async function flags(detector: Detector, text: string): Promise<boolean> {
  try {
    return await detector.detect(text);
  } catch {
    return false;
  }
}

function count(shares: Record<string, Share>, key: string, flagged: boolean): void {
  const share = (shares[key] ??= { flagged: 0, total: 0 });
  share.total++;
  if (flagged) share.flagged++;
}

/** `part` of `whole`, 0 for an empty whole. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
