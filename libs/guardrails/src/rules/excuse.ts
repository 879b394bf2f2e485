import type { Lattice } from '../tokens/lattice.js';
import { breakBefore, tokenFlag } from '../tokens/token-list.js';
import type { RuleHit } from './match-rules.js';
import type { RuleSet } from './rule-set.js';

/** What is left of the weight of a match that is talked about rather than said. */
const QUESTION = 0.3;
const MENTION = 0.3;
const FENCED = 0.5;

const QUESTION_WINDOW = 12;
const MENTION_WINDOW = 10;
const QUOTED_MENTION_WINDOW = 30;

/** Decides whether a match is an attack or talk about one: a question, a quotation, security writing. */
export class ExcuseFinder {
  private readonly question: Uint8Array;
  private readonly mention: Uint8Array;
  private readonly strongMention: Uint8Array;
  private readonly asking: Uint8Array;

  constructor(ruleSet: RuleSet) {
    this.question = ruleSet.words(['HOWTO']).classes;
    this.mention = ruleSet.words(['MENTION']).classes;
    this.strongMention = ruleSet.words(['MENTIONSTRONG']).classes;
    this.asking = ruleSet.words(['HOWTO', 'ASKABOUT']).classes;
  }

  /** Factor for the weight of `hit`: 1 = no excuse. */
  factor(lattice: Lattice, hit: RuleHit): number {
    if (!hit.rule.damped) return 1;
    const flags = lattice.tokens.flags[hit.start] ?? 0;
    if (
      this.before(lattice, hit.start, { table: this.question, window: QUESTION_WINDOW, sameSentence: true })
    ) {
      return QUESTION;
    }
    const quoted = (flags & tokenFlag.quoted) !== 0;
    if (quoted && this.isMentioned(lattice, hit)) return MENTION;
    if (
      this.before(lattice, hit.start, {
        table: this.strongMention,
        window: MENTION_WINDOW,
        sameSentence: true,
      })
    ) {
      return MENTION;
    }
    return flags & tokenFlag.fenced ? FENCED : 1;
  }

  /** True when the sentence asks about whatever stands at the folded unit `unit` ("what does X mean"). */
  isAskedAbout(lattice: Lattice, unit: number): boolean {
    let token = 0;
    let past = lattice.tokens.count;
    while (token < past) {
      const middle = (token + past) >> 1;
      if ((lattice.tokens.start[middle] ?? 0) < unit) token = middle + 1;
      else past = middle;
    }
    return this.before(lattice, token, { table: this.asking, window: QUESTION_WINDOW, sameSentence: true });
  }

  private isMentioned(lattice: Lattice, hit: RuleHit): boolean {
    const window = QUOTED_MENTION_WINDOW;
    return (
      this.before(lattice, hit.start, { table: this.mention, window, sameSentence: false }) ||
      this.after(lattice, hit.end, this.mention)
    );
  }

  private before(
    lattice: Lattice,
    start: number,
    { table, window, sameSentence }: { table: Uint8Array; window: number; sameSentence: boolean },
  ): boolean {
    for (let token = start - 1; token >= 0 && start - token <= window; token--) {
      if (sameSentence && (lattice.tokens.break[token + 1] ?? 0) >= breakBefore.sentence) return false;
      if (hasClass(lattice, token, table)) return true;
    }
    return false;
  }

  private after(lattice: Lattice, end: number, table: Uint8Array): boolean {
    for (let token = end; token < lattice.tokens.count && token - end < MENTION_WINDOW; token++) {
      if (hasClass(lattice, token, table)) return true;
    }
    return false;
  }
}

function hasClass(lattice: Lattice, token: number, table: Uint8Array): boolean {
  for (let edge = lattice.first(token); edge >= 0; edge = lattice.next(edge)) {
    if (table[lattice.edgeClass[edge] ?? 0]) return true;
  }
  return false;
}
