import { BlockFailure } from '#sdk';
import type { BlockContext, JsonObject } from '#sdk';
import type { ReviewState } from './review-state.js';

const RETRYABLE = new Set([408, 425, 429]);

/** Links by name: one for each approver; one without a name where anybody may decide alone. */
function linksOf(state: ReviewState, { reviewLink, idempotencyKey }: BlockContext): JsonObject[] {
  if (reviewLink === undefined) return [];
  // Without names two holders of links could not be told apart, so four eyes without approvers have none.
  const names = state.approvers.length > 0 ? state.approvers : state.fourEyes ? [] : [null];
  return names.map((name) => ({ for: name, url: reviewLink({ idempotencyKey, state, name }) }));
}

function textOf({ title, message }: ReviewState, links: readonly JsonObject[]): string {
  const lines = links.map(
    (link) => (link['for'] === null ? '' : `${String(link['for'])}: `) + String(link['url']),
  );
  return [`Review: ${title}`, ...(message === '' ? [] : [message]), ...lines].join('\n');
}

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
 * Tells a chat or another service that a review waits, with one-time links to decide by. `text` is what chat services
 * show. Done again after a crash in between: whoever is told twice has two links to one review, which is decided once.
 *
 * @throws BlockFailure `review_not_announced`
 */
export async function notifyReviewers(url: string, state: ReviewState, context: BlockContext): Promise<void> {
  if (context.run.simulate) return context.log('Test mode: nobody was told of the review.');
  await context.step('notify', { sideEffects: 'idempotent' }, (key) => {
    // Made here and kept nowhere: neither the journal nor the state of the run holds a link.
    const links = linksOf(state, context);
    const { title, message, show, fourEyes, expiresAt } = state;
    const { runId, workflow } = context.run;
    const about = { runId, workflow, block: context.block.name, title, message, show, fourEyes, expiresAt };
    const body = { type: 'review.requested', text: textOf(state, links), ...about, links };
    return post(url, body, { key, context });
  });
}
