import type { JsonObject } from '#sdk';
import type { PastInput } from '#store';
import type { FoundMatch } from './found-match.js';
import type { TextScan } from './scan-texts.js';
import type { ScannedText } from './scanned-texts.js';
import { textAt } from './text-at.js';

/** Characters shown before and after what matched. */
const AROUND = 60;
const LONGEST_MATCH = 200;

interface PatternCount {
  current: number;
  candidate: number;
  newlyMatched: number;
  noLongerMatched: number;
}

/** One earlier call under both settings. */
export interface Comparison {
  readonly past: PastInput;
  readonly texts: readonly ScannedText[];
  readonly current: TextScan;
  readonly candidate: TextScan;
}

/** Counts in how many calls each pattern matches under either settings, and keeps some calls of which they differ. */
export class DryRunReport {
  readonly #patterns = new Map<string, PatternCount>();
  readonly #samples: JsonObject[] = [];
  #scanned = 0;
  #current = 0;
  #candidate = 0;
  #newly = 0;
  #noLonger = 0;
  #oldest: Date | null = null;

  constructor(private readonly mostSamples: number) {}

  get scanned(): number {
    return this.#scanned;
  }

  add({ past, texts, current, candidate }: Comparison): void {
    this.#scanned += 1;
    this.#oldest = past.createdAt;
    this.#current += Number(current.guardrailsTriggered);
    this.#candidate += Number(candidate.guardrailsTriggered);
    this.#newly += Number(candidate.guardrailsTriggered && !current.guardrailsTriggered);
    this.#noLonger += Number(current.guardrailsTriggered && !candidate.guardrailsTriggered);
    const before = new Set(current.matchedInjectionPatterns);
    const after = new Set(candidate.matchedInjectionPatterns);
    for (const name of new Set([...before, ...after])) {
      const count = this.#countOf(name);
      count.current += Number(before.has(name));
      count.candidate += Number(after.has(name));
      count.newlyMatched += Number(!before.has(name));
      count.noLongerMatched += Number(!after.has(name));
    }
    const newly = candidate.matchedInjectionPatterns.filter((name) => !before.has(name));
    const noLonger = current.matchedInjectionPatterns.filter((name) => !after.has(name));
    if (newly.length + noLonger.length === 0 || this.#samples.length >= this.mostSamples) return;
    this.#samples.push({
      run: past.runId,
      createdAt: past.createdAt.toISOString(),
      newlyMatched: newly,
      noLongerMatched: noLonger,
      matches: [
        ...candidate.matches.filter(({ pattern }) => newly.includes(pattern)),
        ...current.matches.filter(({ pattern }) => noLonger.includes(pattern)),
      ]
        .slice(0, 10)
        .map((match) => ({ ...match, excerpt: excerptOf(texts, match) })),
    });
  }

  /** @param complete false = the time was up before every call was scanned */
  toJson(complete: boolean): JsonObject {
    const patterns = [...this.#patterns].map(([pattern, count]) => ({ pattern, ...count }));
    return {
      scanned: this.#scanned,
      complete,
      oldest: this.#oldest?.toISOString() ?? null,
      current: { triggered: this.#current },
      candidate: { triggered: this.#candidate },
      newlyTriggered: this.#newly,
      noLongerTriggered: this.#noLonger,
      patterns: patterns.toSorted(
        (a, b) => b.candidate + b.current - a.candidate - a.current || (a.pattern < b.pattern ? -1 : 1),
      ),
      samples: this.#samples,
    };
  }

  #countOf(pattern: string): PatternCount {
    const known = this.#patterns.get(pattern);
    if (known) return known;
    const made = { current: 0, candidate: 0, newlyMatched: 0, noLongerMatched: 0 };
    this.#patterns.set(pattern, made);
    return made;
  }
}

/** What matched with a little around it; `start` and `end` count in the excerpt. Null when it has no place. */
export function excerptOf(texts: readonly ScannedText[], match: FoundMatch): JsonObject | null {
  const text = texts
    .filter(({ where }) => match.where.startsWith(where))
    .map(({ where, value }) => textAt(value, match.where.slice(where.length), match.inKey === true))
    .find((each) => each !== '');
  if (text === undefined) return null;
  const from = Math.max(0, match.start - AROUND);
  const end = Math.min(match.end, match.start + LONGEST_MATCH);
  const shown = text.slice(from, Math.min(text.length, end + AROUND));
  // Half a character at either edge is no text.
  return { text: shown.toWellFormed(), start: match.start - from, end: end - from };
}
