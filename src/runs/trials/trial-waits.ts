import type { JournalEntry, Wait } from '#engine';
import type { JsonObject, JsonValue } from '#sdk';
import { isObject, reviewOf } from '../reviews/open-review.js';

/** How a test goes on that waits. */
export type NextStep =
  | { readonly kind: 'answer'; readonly entries: readonly JournalEntry[] }
  /** Nothing but time is waited for: the test's clock jumps there. */
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'stop' };

/** Answers for the waits of a test, by names of blocks; each wait is answered once. */
export class TrialAnswers {
  readonly #given = new Set<string>();

  /** @param by who tests: written into decisions, as the server does it */
  constructor(
    private readonly answers: Readonly<Record<string, JsonValue>>,
    private readonly by: string,
  ) {}

  next(waits: readonly Wait[], now: number): NextStep {
    const entries = waits.flatMap((wait) => this.#answer(wait, now));
    if (entries.length > 0) return { kind: 'answer', entries };
    // A review is for a person: time alone would only let it expire.
    const times = waits.flatMap((wait) =>
      wait.until === null || reviewOf(asJson(wait)) !== null ? [] : [Date.parse(wait.until)],
    );
    return times.length === 0 ? { kind: 'stop' } : { kind: 'jump', to: Math.min(...times) };
  }

  #answer(wait: Wait, at: number): JournalEntry[] {
    const { blockKey, blockName, step, state } = wait;
    const place = `${blockKey} ${step ?? ''} ${JSON.stringify(state)}`;
    if (!Object.hasOwn(this.answers, blockName) || this.#given.has(place)) return [];
    this.#given.add(place);
    const given = this.answers[blockName] ?? null;
    const signed: JsonValue =
      isObject(given) && reviewOf(asJson(wait)) !== null ? this.#signed(given) : given;
    return [{ kind: 'resumed', key: blockKey, at, step, payload: signed }];
  }

  #signed(answer: JsonObject): JsonObject {
    const { by } = answer;
    // A test may play several people, to see four eyes at work; nobody is harmed by that.
    const name = typeof by === 'string' ? by : this.by;
    return { ...answer, by: name, ids: [`test:${name}`] };
  }
}

/** A wait is plain JSON; its type says so less strictly. */
const asJson = (wait: Wait): JsonValue => ({ ...wait });
