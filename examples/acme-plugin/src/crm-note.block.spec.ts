import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runBlock } from 'prompthook/sdk';
import { crmNote } from './crm-note.block.js';

const params = { baseUrl: 'https://crm.test', apiKey: 'k', customer: 'ada@example.com', text: 'Hello.' };

/** A CRM that gives this answer, and the requests that it got. */
const crm = (answer: Response) => {
  const requests: Request[] = [];
  const fetch = (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return Promise.resolve(answer);
  };
  return { fetch, requests };
};

describe('a note for the CRM', () => {
  it('is sent once, with the key that stays the same over retries', async () => {
    const { fetch, requests } = crm(Response.json({ id: 'note-1' }, { status: 201 }));
    const { outputs } = await runBlock(crmNote, params, { fetch });
    assert.deepEqual(outputs, { noteId: 'note-1' });
    assert.equal(requests.length, 1);
    assert.equal(requests[0]?.headers.get('idempotency-key'), 'run_test:acme_crm_note1');
    assert.deepEqual(await requests[0]?.json(), { customer: 'ada@example.com', text: 'Hello.' });
  });

  it('is tried again later when the CRM is busy, and only then', async () => {
    const busy = crm(new Response(null, { status: 429, headers: { 'retry-after': '7' } }));
    await assert.rejects(runBlock(crmNote, params, { fetch: busy.fetch }), {
      retryable: true,
      retryAfterMs: 7_000,
    });
    const wrong = crm(new Response(null, { status: 403 }));
    await assert.rejects(runBlock(crmNote, params, { fetch: wrong.fetch }), { retryable: false });
  });

  it('is not sent in test mode', async () => {
    const { fetch, requests } = crm(Response.json({ id: 'note-1' }));
    const { outputs } = await runBlock(crmNote, params, { fetch, run: { simulate: true } });
    assert.deepEqual([outputs, requests.length], [{ noteId: 'simulated' }, 0]);
  });
});
