import { BlockFailure, defineBlock, field } from 'prompthook/sdk';

/** Milliseconds of a `Retry-After` in seconds; undefined when there is none. */
const retryAfterOf = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
};

function failureOf(response: Response): BlockFailure {
  const retryAfterMs = retryAfterOf(response);
  return new BlockFailure('acme_crm_status', `The CRM answered ${response.status}.`, {
    retryable: response.status === 429 || response.status >= 500,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/**
 * A block that does something to the world: the engine never starts it twice without the author's `retry`, and its
 * idempotency key is the same over retries and crashes. `fetch` comes from the context, behind the egress guard.
 */
export const crmNote = defineBlock({
  type: 'acme_crm_note',
  title: 'CRM note',
  description: 'Writes a note about a customer into the CRM of Acme.',
  sideEffects: 'external',
  timeoutMs: 10_000,
  params: {
    baseUrl: field.string({ description: 'Address of the CRM.', default: 'https://crm.acme.example' }),
    apiKey: field.secret({ description: 'Key of the CRM, as `{{secrets.NAME}}`.', required: true }),
    customer: field.string({ description: 'Address of the customer.', required: true }),
    text: field.string({ description: 'What to note.', required: true, maxLength: 5_000 }),
  },
  outputs: { noteId: field.string({ description: 'Id that the CRM gave to the note.' }) },
  async run({ baseUrl, apiKey, customer, text }, { fetch, idempotencyKey, run, signal }) {
    // Test mode: show what would happen, and leave the world alone.
    if (run.simulate) return { noteId: 'simulated' };
    const response = await fetch(`${baseUrl}/notes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
      },
      body: JSON.stringify({ customer, text }),
      signal,
    });
    if (!response.ok) throw failureOf(response);
    const { id } = (await response.json()) as { id?: unknown };
    if (typeof id !== 'string') throw new BlockFailure('acme_crm_answer', 'The CRM gave no id for the note.');
    return { noteId: id };
  },
});
