import { didYouMean, nearestName } from '../nearest-name.js';
import { looksLikeReference, parseReference } from './parse-reference.js';
import type { ParsedTemplate, TemplatePart, TemplateProblem } from './reference.js';

/** The only places where a template can be special. Each alternative is bounded, so the search is linear. */
const SPECIAL = /\\<|<([A-Za-z_][A-Za-z0-9_]{0,62})\.|\{\{ {0,4}secrets {0,4}\./g;
const SECRET = /\{\{secrets\.([A-Za-z_][A-Za-z0-9_-]{0,62})\}\}/y;
const BLOCK_NAME = /^[a-z][a-z0-9_]*$/;
const MAX_PROBLEMS = 100;
/** Unknown names that are compared with the known ones; markup has a handful of prefixes, not hundreds. */
const MAX_SUSPECTS = 200;

/** Gathers parts; neighbouring texts become one. */
class Parts {
  readonly list: TemplatePart[] = [];
  #text = '';
  #start = 0;

  text(text: string): void {
    this.#text += text;
  }

  /** Adds what stands at `start..end`, after the text before it. */
  add(part: TemplatePart): void {
    this.endText(part.start);
    this.list.push(part);
    this.#start = part.end;
  }

  endText(end: number): void {
    if (end > this.#start) this.list.push({ kind: 'text', text: this.#text, start: this.#start, end });
    this.#text = '';
    this.#start = end;
  }
}

/** What was found. Warnings do not fill it: a text with many of them is accepted, and has to be read to its end. */
class Findings {
  readonly list: TemplateProblem[] = [];
  #errors = 0;

  get isFull(): boolean {
    return this.#errors >= MAX_PROBLEMS;
  }

  add(problem: TemplateProblem): void {
    this.list.push(problem);
    if (problem.severity === 'error') this.#errors += 1;
  }
}

/** Finds names that are no block's. Each is compared, and warned of, once, however often a text repeats it. */
class Suspects {
  readonly #nearest = new Map<string, string | undefined>();

  constructor(readonly known: ReadonlySet<string>) {}

  problemAt(source: string, offset: number, name: string): TemplateProblem | undefined {
    if (!looksLikeReference(source, offset)) return undefined;
    const isNew = !this.#nearest.has(name);
    if (isNew && this.#nearest.size >= MAX_SUSPECTS) return undefined;
    if (isNew) this.#nearest.set(name, nearestName(name, this.known));
    const nearest = this.#nearest.get(name);
    // No block can have another kind of name, and `List<map.entry>` is code: neither is worth a word.
    const mayBeText = !BLOCK_NAME.test(name) || /\w/.test(source[offset - 1] ?? '');
    if (nearest === undefined && (!isNew || mayBeText)) return undefined;
    return {
      offset,
      code: 'unknown_reference_block',
      severity: nearest === undefined ? 'warning' : 'error',
      message: `There is no block "${name}".${didYouMean(name, this.known)} If it is meant as text, write \\<${name}. instead.`,
    };
  }
}

/**
 * Reads a template in one linear pass. Only `<known.` opens a reference, `\<` is a literal `<`, `{{secrets.NAME}}`
 * is a secret; everything else is text.
 *
 * @param known the names of the workflow's blocks
 */
export function parseTemplate(source: string, known: ReadonlySet<string>): ParsedTemplate {
  const parts = new Parts();
  const suspects = new Suspects(known);
  const findings = new Findings();
  let at = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(source); match !== null && !findings.isFull; match = SPECIAL.exec(source)) {
    const start = match.index;
    const [found, name] = match;
    parts.text(source.slice(at, start));
    at = start;
    if (found === '\\<') {
      parts.text('<');
      at = start + 2;
    } else if (name === undefined) {
      SECRET.lastIndex = start;
      const secret = SECRET.exec(source);
      if (secret === null) {
        const message =
          'A secret is written {{secrets.NAME}}, without spaces; NAME has letters, digits, _ and -.';
        findings.add({ offset: start, code: 'bad_secret', severity: 'error', message });
      } else {
        at = start + secret[0].length;
        parts.add({ kind: 'secret', name: secret[1] ?? '', start, end: at });
      }
    } else if (known.has(name)) {
      const read = parseReference(source, start, name);
      if ('fault' in read) {
        const message = `<${name}. opens a reference, but ${read.fault}. If it is meant as text, write \\<${name}. instead.`;
        findings.add({ offset: start, code: 'bad_reference', severity: 'error', message });
      } else {
        at = read.end;
        parts.add({ kind: 'reference', reference: read.reference, start, end: at });
      }
    } else {
      const problem = suspects.problemAt(source, start, name);
      if (problem !== undefined) findings.add(problem);
    }
    // What could not be read stays text; go on right behind its first character.
    SPECIAL.lastIndex = Math.max(at, start + 1);
  }
  parts.text(source.slice(at));
  parts.endText(source.length);
  return { parts: parts.list, problems: findings.list };
}
