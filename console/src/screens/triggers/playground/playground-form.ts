import type { SignatureScheme } from '../call-code/described-call.js';
import { readJsonObject } from '../../runs/read-json-object.js';

/** How the answer is asked for. */
export const ANSWERS = {
  trigger: 'As the trigger says',
  async: 'At once (202)',
  wait: 'Wait for the result',
  stream: 'Stream of events',
} as const;

/** What stands in the form of the playground. The secret stands beside it, see PlaygroundCall. */
export interface PlaygroundForm {
  readonly prompt: string;
  readonly context: string;
  readonly metadata: string;
  readonly idempotencyKey: string;
  readonly answer: keyof typeof ANSWERS;
  readonly scheme: SignatureScheme;
}

export type PlaygroundBody =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly field: 'context' | 'metadata'; readonly message: string };

/** The JSON that is sent; empty fields are left out. */
export function bodyOf({ prompt, context, metadata }: PlaygroundForm): PlaygroundBody {
  const body: Record<string, unknown> = { prompt };
  for (const [field, text] of [
    ['context', context],
    ['metadata', metadata],
  ] as const) {
    if (text.trim() === '') continue;
    const read = readJsonObject(text);
    if (!read.ok) return { ok: false, field, message: read.message };
    body[field] = read.value;
  }
  return { ok: true, body: JSON.stringify(body) };
}

/** Headers of the choices, lower case. */
export const headersOf = ({ idempotencyKey, answer }: PlaygroundForm): Readonly<Record<string, string>> => ({
  ...(idempotencyKey === '' ? {} : { 'x-idempotency-key': idempotencyKey }),
  ...(answer === 'async' ? { prefer: 'respond-async' } : {}),
  ...(answer === 'wait' ? { prefer: 'wait=30' } : {}),
  ...(answer === 'stream' ? { accept: 'text/event-stream' } : {}),
});
