import { nearestName } from '../nearest-name.js';
import { looksLikeReference, parseReference } from './parse-reference.js';
import type { ParsedTemplate, TemplatePart, TemplateProblem } from './reference.js';

/** The only places where a template can be special. Each alternative is bounded, so the search is linear. */
const SPECIAL = /\\<|<([A-Za-z_][A-Za-z0-9_]{0,62})\.|\{\{ {0,4}secrets {0,4}\./g;
const SECRET = /\{\{secrets\.([A-Za-z_][A-Za-z0-9_-]{0,62})\}\}/y;
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

/** Finds slips in block names. Each name is compared once, however often a text repeats it. */
class Suspects {
  readonly #nearest = new Map<string, string | undefined>();

  constructor(readonly known: ReadonlySet<string>) {}

  problemAt(source: string, offset: number, name: string): TemplateProblem | undefined {
    if (!looksLikeReference(source, offset)) return undefined;
    if (!this.#nearest.has(name) && this.#nearest.size < MAX_SUSPECTS)
      this.#nearest.set(name, nearestName(name, this.known));
    const nearest = this.#nearest.get(name);
    if (nearest === undefined) return undefined;
    return {
      offset,
      code: 'unknown_reference_block',
      message: `There is no block "${name}". Did you mean "${nearest}"? If it is meant as text, write \\<${name}. instead.`,
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
  const problems: TemplateProblem[] = [];
  let at = 0;
  SPECIAL.lastIndex = 0;
  for (
    let match = SPECIAL.exec(source);
    match !== null && problems.length < MAX_PROBLEMS;
    match = SPECIAL.exec(source)
  ) {
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
        problems.push({ offset: start, code: 'bad_secret', message });
      } else {
        at = start + secret[0].length;
        parts.add({ kind: 'secret', name: secret[1] ?? '', start, end: at });
      }
    } else if (known.has(name)) {
      const read = parseReference(source, start, name);
      if ('fault' in read) {
        const message = `<${name}. opens a reference, but ${read.fault}. If it is meant as text, write \\<${name}. instead.`;
        problems.push({ offset: start, code: 'bad_reference', message });
      } else {
        at = read.end;
        parts.add({ kind: 'reference', reference: read.reference, start, end: at });
      }
    } else {
      const problem = suspects.problemAt(source, start, name);
      if (problem !== undefined) problems.push(problem);
    }
    // What could not be read stays text; go on right behind its first character.
    SPECIAL.lastIndex = Math.max(at, start + 1);
  }
  parts.text(source.slice(at));
  parts.endText(source.length);
  return { parts: parts.list, problems };
}
