/** How strongly two neighbouring tokens are separated. A phrase never crosses `sentence`. */
export const breakBefore = { none: 0, soft: 1, sentence: 2, paragraph: 3 } as const;

/** Bits of {@link TokenList.flags}. */
export const tokenFlag = {
  /** First token of its line, list markers and brackets aside. */
  lineStart: 1,
  /** First token of its sentence. */
  sentenceStart: 2,
  /** A colon follows (brackets and emphasis may stand between). */
  colonAfter: 4,
  /** Inside double or single quotes. */
  quoted: 8,
  /** Inside a ``` fence. */
  fenced: 16,
  /** Inside an HTML, C or line comment. */
  comment: 32,
  /** A header mark stands right before it: "##", "==", "--", "**" or "[". */
  headed: 64,
  /** An empty line stands before it. */
  paragraphStart: 128,
} as const;

/** Characters seen between the tokens that make further readings of the text worth a look. */
export const cue = {
  /** `<`, `[` or `{`: a control token or an image may follow. */
  opener: 1,
  /** `%`, `&`, `\\`, `=` or `+`: an escape may follow. */
  escape: 2,
  /** `*`, `~` or `_`: a word may be cut by emphasis. */
  emphasis: 4,
  /** `|`, `\\` or `)`: a letter may be drawn from marks. */
  drawn: 8,
} as const;

/** The tokens of a folded text, as columns. */
export class TokenList {
  count = 0;
  /** {@link cue} bits of the characters between the tokens. */
  cues = 0;
  /** First unit and one past the last, in the folded text. */
  start: Uint32Array;
  end: Uint32Array;
  /** {@link breakBefore} of each token. */
  break: Uint8Array;
  flags: Uint8Array;
  /** What skipping this token costs of a window, in quarters of a word. */
  cost: Uint8Array;
  /** Trick id when the token was put together from pieces (spaced letters, separators). */
  trick: Uint8Array;

  constructor(capacity: number) {
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.break = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.cost = new Uint8Array(capacity);
    this.trick = new Uint8Array(capacity);
  }

  /** How many tokens fit before the columns grow. */
  get capacity(): number {
    return this.start.length;
  }

  /** Empties the list; the columns stay. */
  clear(): void {
    this.count = 0;
    this.cues = 0;
  }

  /** Appends a token and returns its number. */
  push(start: number, end: number, gap: number, cost: number): number {
    if (this.count === this.start.length) this.grow();
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.break[at] = gap;
    this.cost[at] = cost;
    this.flags[at] = 0;
    this.trick[at] = 0;
    return at;
  }

  /** Appends a copy of token `from` of another list. */
  copy(other: TokenList, from: number): void {
    const at = this.push(
      other.start[from] ?? 0,
      other.end[from] ?? 0,
      other.break[from] ?? 0,
      other.cost[from] ?? 0,
    );
    this.flags[at] = other.flags[from] ?? 0;
    this.trick[at] = other.trick[from] ?? 0;
  }

  private grow(): void {
    const larger = new TokenList(this.start.length * 2 + 16);
    for (const column of ['start', 'end'] as const) {
      larger[column].set(this[column]);
      this[column] = larger[column];
    }
    for (const column of ['break', 'flags', 'cost', 'trick'] as const) {
      larger[column].set(this[column]);
      this[column] = larger[column];
    }
  }
}
