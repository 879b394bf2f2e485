import { BlockFailure, defineBlock, field, suspend } from '#sdk';
import type { JsonValue, Problem } from '#sdk';
import { refuse } from '../problem.js';

const MAX_SECONDS = 366 * 86_400;

/** An ISO-8601 instant with its zone written out: "tomorrow at nine" means nothing without one. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970, or null for what is no instant: 30 February included. */
function instant(text: string): number | null {
  if (!INSTANT.test(text)) return null;
  const [year, month, day] = text.split(/[-T]/, 3).map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const time = Date.parse(text);
  return day > lastDay || Number.isNaN(time) ? null : time;
}

const badInstant = (text: string): string =>
  `"${text}" is not a time with its zone. Write it as 2026-03-01T09:00:00Z or 2026-03-01T09:00:00+01:00.`;

const both = 'Give until or durationSeconds, not both.';
const neither = 'Give until (a time) or durationSeconds.';

function check({ until, durationSeconds }: { until?: string; durationSeconds?: number }): Problem[] {
  if (until !== undefined && durationSeconds !== undefined) return [refuse('/until', 'wait_twice', both)];
  return until !== undefined && instant(until) === null
    ? [refuse('/until', 'invalid_time', badInstant(until))]
    : [];
}

/** Pauses the run until a time or for a duration, without holding a worker. */
export const wait = defineBlock({
  type: 'wait',
  title: 'Wait',
  description: 'Pauses the run until a time or for a duration. Waiting costs nothing and survives restarts.',
  // Journalled when it is over: computing it again after a crash would wait again.
  sideEffects: 'idempotent',
  params: {
    durationSeconds: field.number({
      description: 'How long to wait, in seconds; at most 366 days.',
      minimum: 0,
      maximum: MAX_SECONDS,
    }),
    until: field.string({
      description: 'Until when to wait: ISO-8601 with its zone. A time in the past goes on at once.',
      example: '2026-03-01T09:00:00+01:00',
    }),
  },
  outputs: {
    startedAt: field.string({ description: 'When the wait began, ISO-8601 UTC.' }),
    resumedAt: field.string({ description: 'When the run went on, ISO-8601 UTC.' }),
  },
  check,
  run({ until, durationSeconds }, { now, resume }) {
    const current = now();
    const waitFrom = (startedAt: string, target: number) =>
      target <= current.getTime()
        ? { startedAt, resumedAt: current.toISOString() }
        : suspend({
            until: new Date(target).toISOString(),
            reason: 'delay',
            state: { startedAt, until: target },
          });
    // A signal cannot shorten a wait: the target of the first execution holds.
    if (resume !== null) {
      const { startedAt, until: target } = resume.state as { startedAt: string; until: number } & JsonValue;
      return waitFrom(startedAt, target);
    }
    if (until === undefined && durationSeconds === undefined) throw new BlockFailure('wait_invalid', neither);
    if (until !== undefined && durationSeconds !== undefined) throw new BlockFailure('wait_invalid', both);
    const target = until === undefined ? current.getTime() + (durationSeconds ?? 0) * 1000 : instant(until);
    if (target === null) throw new BlockFailure('wait_invalid', badInstant(until ?? ''));
    if (target - current.getTime() > MAX_SECONDS * 1000) {
      throw new BlockFailure('wait_invalid', `${new Date(target).toISOString()} is more than 366 days away.`);
    }
    return waitFrom(current.toISOString(), target);
  },
});
