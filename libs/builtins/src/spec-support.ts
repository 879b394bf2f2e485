import type { Expression, JsonObject, JsonValue, MarkedText, ResumeSignal } from '#sdk';

/** An expression as the engine hands it over. */
export const expression = (source: string, bindings: JsonObject = {}): Expression => ({ source, bindings });

/** A text whose tainted pieces are written as `{ tainted: '...' }`. */
export function marked(...pieces: readonly (string | { tainted: string })[]): MarkedText {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? { text: piece, tainted: false } : { text: piece.tainted, tainted: true },
  );
  return { text: parts.map(({ text }) => text).join(''), parts };
}

/** The signal with which a suspended block goes on. */
export const resumed = (
  state: JsonValue,
  payload: JsonValue = null,
  reason: 'timer' | 'signal' = 'signal',
): ResumeSignal => ({ state, reason, payload });
