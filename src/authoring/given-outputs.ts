import { callOutputs, guardrailOutputs } from '#sdk';
import type { TriggerSurface } from '#sdk';

/** The outputs that the app makes of a call or a time, by surface; those that tell who called, and when, come on top. */
export const GIVEN_OUTPUTS: Readonly<Partial<Record<TriggerSurface, readonly string[]>>> = {
  prompt: ['prompt', 'context', 'metadata'],
  webhook: ['body', 'headers', 'query'],
  schedule: ['scheduledAt', 'timestamp', 'timezone', 'input'],
};

/** What the app says of every call over HTTP, whatever its surface. */
export const CALL_OUTPUTS: readonly string[] = Object.keys({ ...callOutputs, ...guardrailOutputs });
