import { isBlockFailure } from '#sdk';

/** Rounds of questions for one document: one question may only come up after another was answered. */
const MAX_ROUNDS = 20;

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

interface Round {
  readonly known: ReadonlyMap<string, Answer>;
  readonly asked: Map<string, Promise<unknown>>;
}

/** Thrown where an answer is needed that is still to be asked for; whoever catches it sees its result thrown away. */
class AnswerAwaited extends Error {
  override readonly name = 'AnswerAwaited';
}

/** Of the work that runs now; work is synchronous, so there is one. */
let current: Round | null = null;

/** Was a plugin not there to be asked? */
export const isPluginUnavailable = (error: unknown): boolean =>
  isBlockFailure(error) && error.code === 'plugin_unavailable';

async function settled(answer: Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    return { ok: false, error };
  }
}

/**
 * Does work that asks definitions of plugins something (`check`, `ports`, `outputsFor`, `sideEffects`), though the
 * answers come from other processes: the work is done, its questions are asked, and it is done again with the answers,
 * until none is missing. So nothing that a plugin computes holds up this process.
 *
 * @param work synchronous, without effects: it is repeated
 * @throws what the work throws in its last round; BlockFailure `plugin_unavailable` when a plugin cannot be asked
 */
export async function withAnswers<T>(work: () => T): Promise<T> {
  const known = new Map<string, Answer>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const asked: Round['asked'] = new Map();
    const around = current;
    current = { known, asked };
    let result: { readonly value: T } | { readonly error: unknown };
    try {
      result = { value: work() };
    } catch (error) {
      result = { error };
    } finally {
      current = around;
    }
    if (asked.size === 0) {
      if ('error' in result) throw result.error;
      return result.value;
    }
    const answers = await Promise.all(
      [...asked].map(async ([key, answer]) => [key, await settled(answer)] as const),
    );
    for (const [key, answer] of answers) {
      // No answer of the definition, and no fault of the document: it has to be asked another time.
      if (!answer.ok && isPluginUnavailable(answer.error)) throw answer.error;
      known.set(key, answer);
    }
  }
  throw new Error(`The plugins were asked ${MAX_ROUNDS} times and new questions came up each time.`);
}

/** Is work of {@link withAnswers} running now? */
export const areAnswersAwaited = (): boolean => current !== null;

/**
 * The answer, inside of {@link withAnswers}.
 *
 * @param key of the question with its arguments
 * @throws what the plugin threw
 */
export function answerOf(key: string, ask: () => Promise<unknown>): unknown {
  if (current === null) throw new RangeError('Asked outside of withAnswers().');
  const answer = current.known.get(key);
  if (answer === undefined) {
    if (!current.asked.has(key)) current.asked.set(key, ask());
    throw new AnswerAwaited('This answer is still to be asked for.');
  }
  if (!answer.ok) throw answer.error;
  // Each asker its own: what is done to it must not reach the next round.
  return structuredClone(answer.value);
}
