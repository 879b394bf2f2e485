import type { Field } from '#sdk';
import type { TemplatePart } from './reference.js';
import type { ParamNode } from './param-node.js';

/** Where the language puts a sign in front of variables. */
const SIGIL = { cel: '', jsonata: '$', javascript: '' } as const;

/**
 * Offsets covered by string literals and comments of an expression. Approximate on purpose: only quotes, their
 * backslash escapes and comments are known, which is enough to tell `"<a.b>"` from `<a.b>`.
 */
function quotedSpans(source: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const literal =
    /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)|`(?:[^`\\]|\\[\s\S])*(?:`|$)|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;
  for (const match of source.matchAll(literal))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** An expression with its references lifted out, and the first reference that stands inside quotes, if any. */
export interface LiftedExpression {
  readonly node: ParamNode;
  readonly quoted: string | null;
}

/**
 * Replaces each reference of an expression by a variable, so that a value can never become code. Equal references
 * share a variable; numbering begins where the author's own text uses no such name.
 *
 * @param parts the expression, parsed as a template without secrets
 */
export function liftReferences(
  source: string,
  parts: readonly TemplatePart[],
  language: NonNullable<Field['language']>,
  pointer: string,
): LiftedExpression {
  const taken = [...source.matchAll(/\bref(\d{1,6})\b/g)].map((match) => Number(match[1]) + 1);
  const first = Math.max(0, ...taken);
  const names = new Map<string, string>();
  const bindings: { name: string; reference: Extract<TemplatePart, { kind: 'reference' }>['reference'] }[] =
    [];
  const spans = parts.some(({ kind }) => kind === 'reference') ? quotedSpans(source) : [];
  let quoted: string | null = null;
  let span = 0; // spans and parts are both in order, so one walk over each is enough
  let lifted = '';
  for (const part of parts) {
    if (part.kind !== 'reference') {
      lifted += part.kind === 'text' ? part.text : source.slice(part.start, part.end);
      continue;
    }
    const { reference } = part;
    while ((spans[span]?.end ?? Infinity) < part.end) span += 1;
    if ((spans[span]?.start ?? Infinity) < part.start) quoted ??= reference.source;
    let name = names.get(reference.source);
    if (name === undefined) {
      name = `ref${first + names.size}`;
      names.set(reference.source, name);
      bindings.push({ name, reference });
    }
    lifted += SIGIL[language] + name;
  }
  return { node: { kind: 'expression', source: lifted, bindings, pointer }, quoted };
}
