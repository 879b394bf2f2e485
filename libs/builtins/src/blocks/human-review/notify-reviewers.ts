import { BlockFailure } from '#sdk';
import type { BlockContext, JsonObject } from '#sdk';
import type { ReviewState } from './review-state.js';

const RETRYABLE = new Set([408, 425, 429]);

/** Whom to tell: each approver by themselves, or once whoever it may concern. */
const told = ({ approvers }: ReviewState): readonly (string | null)[] =>
  approvers.length > 0 ? approvers : [null];

/** Without names two holders of links could not be told apart, so four eyes without approvers have none. */
function linkFor(name: string | null, state: ReviewState, context: BlockContext): string | null {
  const { reviewLink, idempotencyKey } = context;
  if (reviewLink === undefined || (name === null && state.fourEyes)) return null;
  return reviewLink({ idempotencyKey, state, name });
}

const textOf = ({ title, message }: ReviewState, link: string | null): string =>
  [`Review: ${title}`, message, link ?? ''].filter((line) => line !== '').join('\n');

async function post(url: string, body: JsonObject, { key, context }: { key: string; context: BlockContext }) {
  const failed = (why: string, retryable: boolean, cause?: unknown): BlockFailure =>
    // The address stays unsaid: with many chat services it is the credential.
    new BlockFailure('review_not_announced', `The review could not be announced at notifyUrl: ${why}.`, {
      retryable,
      ...(cause === undefined ? {} : { cause }),
    });
  let response: Response;
  try {
    response = await context.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: context.signal,
    });
  } catch (error) {
    context.signal.throwIfAborted();
    const { code } = error as { code?: unknown };
    if (code === 'egress_refused') throw failed('this server may not reach that address', false);
    throw failed('nobody answered', true, error);
  }
  await response.body?.cancel();
  if (!response.ok)
    throw failed(`it answered ${response.status}`, response.status >= 500 || RETRYABLE.has(response.status));
  return null;
}

/**
 * Tells a chat or another service that a review waits, with a one-time link to decide by: one POST for each approver,
 * whose link is for nobody else. `text` is what chat services show. Done again after a crash in between: whoever is told
 * twice has two links to one review, which is decided once.
 *
 * @throws BlockFailure `review_not_announced`
 */
export async function notifyReviewers(url: string, state: ReviewState, context: BlockContext): Promise<void> {
  if (context.run.simulate) return context.log('Test mode: nobody was told of the review.');
  for (const [index, name] of told(state).entries()) {
    await context.step(`notify:${index + 1}`, { sideEffects: 'idempotent' }, (key) => {
      // Made here and kept nowhere: neither the journal nor the state of the run holds a link.
      const link = linkFor(name, state, context);
      const { title, message, show, fourEyes, expiresAt } = state;
      const { runId, workflow } = context.run;
      const about = { runId, workflow, block: context.block.name, title, message, show, fourEyes, expiresAt };
      const body = { type: 'review.requested', text: textOf(state, link), ...about, for: name, link };
      return post(url, body, { key, context });
    });
  }
}
