import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled text. `set` is the group by which a figure is required. */
export interface Row {
  readonly text: string;
  readonly attack: boolean;
  readonly source: string;
  readonly language: string;
  /** How the attack is hidden; only rows of the evasion set have one. */
  readonly transform: string | null;
  readonly set:
    'attack_en' | 'attack_other' | 'core_benign' | 'trigger_benign' | 'evasion' | 'control' | 'catalogue';
}

interface RawRow {
  readonly text: string;
  readonly label: 'injection' | 'benign';
  readonly source: string;
  readonly lang?: string;
  readonly tier?: string;
  readonly category?: string;
}

/** Ordinary words of attacks in harmless prompts: the sets that resemble NotInject. */
const triggerWordSources: ReadonlySet<string> = new Set(['vanguard-hardneg']);

/** Reads the labelled data of `folder`. */
export function readRows(folder: string): Row[] {
  return [
    ...parse(join(folder, 'dev.jsonl'), devSet),
    ...parse(join(folder, 'evasion_dev.jsonl'), (row) => (row.label === 'injection' ? 'evasion' : 'control')),
    ...parse(join(folder, 'catalogue_examples.jsonl'), () => 'catalogue'),
  ];
}

function devSet(row: RawRow): Row['set'] {
  if (row.label === 'injection') return (row.lang ?? 'en') === 'en' ? 'attack_en' : 'attack_other';
  return triggerWordSources.has(row.source) ? 'trigger_benign' : 'core_benign';
}

function parse(file: string, setOf: (row: RawRow) => Row['set']): Row[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const raw = JSON.parse(line) as RawRow;
      const set = setOf(raw);
      return {
        text: raw.text,
        attack: raw.label === 'injection',
        source: raw.source,
        language: set === 'catalogue' ? (raw.category ?? 'other') : (raw.lang ?? 'en'),
        transform: set === 'evasion' ? (raw.category ?? 'plain') : null,
        set,
      };
    });
}
