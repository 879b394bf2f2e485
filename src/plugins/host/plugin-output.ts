import type { Readable } from 'node:stream';

/** Of one line; the rest of it is left out. Characters. */
const LINE_LIMIT = 8_192;
/** What one stream may bring into the log; more is counted and left out. */
const WINDOW_MS = 1_000;
const LINES_IN_WINDOW = 100;

const NEWLINE = 10;

/** Says one line of the log. */
export type SayLine = (text: string) => void;

/**
 * Reads what a plugin's process prints, line by line, without end and within bounds: it is always read, since a full
 * pipe would block the process, and what is too much is dropped and told.
 */
export function tellOutput(stream: Readable, say: SayLine): void {
  const lines = new OutputLines(say);
  stream.on('data', (chunk: Buffer) => lines.read(chunk)).on('end', () => lines.end());
  // A pipe that breaks has nothing more to say.
  stream.on('error', () => lines.end());
}

/** Lines of one stream. */
class OutputLines {
  #line = '';
  #isCut = false;
  #said = 0;
  #dropped = 0;
  #window: NodeJS.Timeout | null = null;

  constructor(private readonly say: SayLine) {}

  read(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.#gather(chunk, from, at);
      this.#endLine();
      from = at + 1;
    }
    this.#gather(chunk, from, chunk.length);
  }

  #gather(chunk: Buffer, from: number, to: number): void {
    const room = LINE_LIMIT - this.#line.length;
    if (to - from > room) this.#isCut = true;
    // Nothing is made of bytes that would be dropped.
    if (room > 0 && to > from && this.#said < LINES_IN_WINDOW)
      this.#line += chunk.toString('utf8', from, Math.min(to, from + room));
  }

  #endLine(): void {
    const text = this.#line.trimEnd();
    const isCut = this.#isCut;
    this.#line = '';
    this.#isCut = false;
    this.#window ??= setTimeout(() => this.#endWindow(), WINDOW_MS).unref();
    if (this.#said >= LINES_IN_WINDOW) this.#dropped += 1;
    else if (text !== '') {
      this.#said += 1;
      this.say(isCut ? `${text}…` : text);
    }
  }

  #endWindow(): void {
    this.#window = null;
    this.#said = 0;
    if (this.#dropped > 0) this.say(`(${this.#dropped} more lines within a second were left out)`);
    this.#dropped = 0;
  }

  end(): void {
    if (this.#line !== '') this.#endLine();
    if (this.#window !== null) clearTimeout(this.#window);
    this.#endWindow();
  }
}
