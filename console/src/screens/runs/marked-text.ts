import type { GuardrailMatch } from '../../api/runs.js';

/** A piece of a text; `matches` empty = an ordinary one. */
export interface MarkedPiece {
  /** Place of its first character. */
  readonly start: number;
  readonly text: string;
  readonly matches: readonly GuardrailMatch[];
}

/** Cuts a text at the spans of its matches, which may overlap. The pieces together are the text. */
export function markedPieces(text: string, matches: readonly GuardrailMatch[]): readonly MarkedPiece[] {
  const spans = matches
    .map((match) => ({ match, start: clamp(match.start, text), end: clamp(match.end, text) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      matches: spans.filter((span) => span.start <= start && span.end >= end).map(({ match }) => match),
    };
  });
}

const clamp = (at: number, text: string): number => Math.min(Math.max(at, 0), text.length);

/** The text at a JSON Pointer; undefined when there is none. */
export function textAt(value: unknown, pointer: string): string | undefined {
  let here: unknown = value;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return typeof here === 'string' ? here : undefined;
}
