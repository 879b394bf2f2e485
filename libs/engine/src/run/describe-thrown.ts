import { BlockFailure, isBlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';
import { sealJson } from './seal-json.js';

/** Longer messages of blocks are cut: they go to the trace, to the log, and to the error port. */
const MAX_MESSAGE = 10_000;
const MAX_CODE = 100;
const MAX_DETAILS_BYTES = 65_536;

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters)`;

/** Anything that was thrown, as one text. Never throws: what a block throws may break when it is looked at. */
export function describeThrown(thrown: unknown): string {
  try {
    const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    return cut(text, MAX_MESSAGE);
  } catch {
    return `a ${typeof thrown} that cannot be shown`;
  }
}

/** Details as JSON; what is none, or too much, is replaced by a note about it. */
function detailsOf(details: unknown): JsonValue {
  try {
    sealJson(details ?? null, MAX_DETAILS_BYTES);
    return (details ?? null) as JsonValue;
  } catch {
    return `The details are no JSON, or more than ${MAX_DETAILS_BYTES} bytes.`;
  }
}

/**
 * A BlockFailure of this or another copy of the SDK, with every part of the type that it should have; null for
 * anything else that was thrown, which is a defect of the block.
 */
export function failureOf(thrown: unknown): BlockFailure | null {
  try {
    if (!isBlockFailure(thrown) || typeof thrown.code !== 'string') return null;
    const { code, message, retryable, retryAfterMs } = thrown;
    const wait = typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? { retryAfterMs } : {};
    return new BlockFailure(cut(code, MAX_CODE), cut(message, MAX_MESSAGE), {
      retryable,
      ...wait,
      details: detailsOf(thrown.details),
      cause: thrown,
    });
  } catch {
    return null;
  }
}
