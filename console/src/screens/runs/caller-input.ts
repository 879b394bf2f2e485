import type { Run } from '../../api/runs.js';

/** What callers send, of all surfaces; the rest of a run's input is the server's. */
const CALLER_FIELDS = ['prompt', 'context', 'metadata', 'input', 'body'];

/** The part of a run's input that a caller controls. */
export const callerInput = ({ input }: Pick<Run, 'input'>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(input ?? {}).filter(([name]) => CALLER_FIELDS.includes(name)));

/** The fields that differ from what was there, by their JSON. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !(name in before) || JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}
