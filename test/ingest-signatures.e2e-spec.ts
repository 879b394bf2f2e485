import vectors from './vectors/wire.json' with { type: 'json' };
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { VECTOR_NOW } from './support/test-clock.js';

let app: TestApp;
beforeAll(async () => (app = await bootApp({ env: { AUTH_FAILURES_PER_MINUTE: '100000' } })));
afterAll(() => app.close());
beforeEach(() => app.clock.set(VECTOR_NOW));

let made = 0;
/** A trigger in hmac mode, of its own for each case: signatures that were seen elsewhere do not count. */
const hmacTrigger = async (secret: string, auth: object = {}, trigger: object = {}): Promise<string> => {
  const path = `hmac${(made += 1)}`;
  const credentials = [{ name: 'acme', secret: `{{secrets.${path}}}` }];
  await app.publish(
    promptWorkflow(path, { trigger: { auth: { mode: 'hmac_sha256', credentials, ...auth }, ...trigger } }),
    { [path]: secret },
  );
  return path;
};

const bytes = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));
const signed = (headers: Record<string, string>): Record<string, string> => ({
  'content-type': 'application/json',
  'x-timestamp': String(VECTOR_NOW),
  ...headers,
});

describe('the body scheme', () => {
  it.each(vectors.hmac_body.cases)('verifies the exact bytes of $name', async (vector) => {
    const path = await hmacTrigger(vector.secret_utf8);
    const headers = signed({ 'x-signature': vector.x_signature });
    const response = await app.post(path, bytes(vector.body_base64), headers);
    if (vector.body_utf8 === null) {
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'invalid_encoding',
      ]);
    } else {
      expect(response.status).toBe(202);
    }
  });

  const variants = vectors.hmac_body.header_variants;
  it.each(variants.accept)('accepts the spelling %j', async (signature) => {
    const path = await hmacTrigger(variants.secret_utf8);
    const response = await app.post(path, variants.body_utf8, signed({ 'x-signature': signature }));
    expect(response.status).toBe(202);
  });

  it('refuses every other spelling with 401 and a challenge', async () => {
    const path = await hmacTrigger(variants.secret_utf8);
    for (const { v, why } of variants.reject_401) {
      const response = await app.post(path, variants.body_utf8, signed({ 'x-signature': v }));
      const { code } = (await response.json()) as { code: string };
      expect([why, response.status, code]).toEqual([
        why,
        401,
        v === '' ? 'missing_signature' : 'invalid_signature',
      ]);
      expect(response.headers.get('www-authenticate')).toBe('HMAC-SHA256 realm="webhooks"');
    }
  });

  it('reads the signature from the configured header', async () => {
    const path = await hmacTrigger(variants.secret_utf8, { header: 'X-Hub-Signature-256' });
    const right = variants.accept[1] as string;
    expect((await app.post(path, variants.body_utf8, signed({ 'x-signature': right }))).status).toBe(401);
    expect((await app.post(path, variants.body_utf8, signed({ 'x-hub-signature-256': right }))).status).toBe(
      202,
    );
  });
});

describe('the replay window', () => {
  const { body_utf8: body, accept, secret_utf8: secret } = vectors.hmac_body.header_variants;
  const signature = accept[0] as string;

  it.each(vectors.timestamp.accept)('takes $value', async ({ value }) => {
    const path = await hmacTrigger(secret);
    const headers = signed({ 'x-signature': signature, 'x-timestamp': value });
    expect((await app.post(path, body, headers)).status).toBe(202);
  });

  it('refuses everything else, saying so in the words of the contract', async () => {
    const path = await hmacTrigger(secret);
    for (const { value, why } of vectors.timestamp.reject_401) {
      const headers = signed({ 'x-signature': signature });
      if (value === null) delete headers['x-timestamp'];
      else headers['x-timestamp'] = value;
      const response = await app.post(path, body, headers);
      const { detail } = (await response.json()) as { detail: string };
      expect([why, response.status]).toEqual([why, 401]);
      expect(detail).toContain('timestamp outside replay window');
    }
  });

  it('includes both of its ends', async () => {
    for (const [offset, status] of [
      [-300, 202],
      [-301, 401],
      [300, 202],
      [301, 401],
    ] as const) {
      const path = await hmacTrigger(secret);
      const headers = signed({ 'x-signature': signature, 'x-timestamp': String(VECTOR_NOW + offset) });
      expect([offset, (await app.post(path, body, headers)).status]).toEqual([offset, status]);
    }
  });

  it('of 0 seconds makes the header optional', async () => {
    const path = await hmacTrigger(secret, { replayWindowSeconds: 0 });
    const headers = { 'content-type': 'application/json', 'x-signature': signature };
    expect((await app.post(path, body, headers)).status).toBe(202);
  });

  it('is looked at after the signature', async () => {
    const path = await hmacTrigger(secret);
    const headers = signed({ 'x-signature': '0'.repeat(64), 'x-timestamp': '0' });
    expect(await (await app.post(path, body, headers)).json()).toMatchObject({ code: 'invalid_signature' });
  });
});

describe('the v1 scheme', () => {
  it.each(vectors.hmac_timestamp_body.cases)('verifies $name', async (vector) => {
    const path = await hmacTrigger(vector.secret_utf8);
    const headers = signed({ 'x-signature': vector.x_signature, 'x-timestamp': vector.x_timestamp });
    const response = await app.post(path, bytes(vector.body_base64), headers);
    const expected = { '': 'empty_body', null: 'invalid_encoding' }[String(vector.body_utf8)];
    expect(response.status).toBe(expected === undefined ? 202 : 400);
    if (expected !== undefined) expect(await response.json()).toMatchObject({ code: expected });
  });

  it('makes a captured signature worthless with another timestamp', async () => {
    const [tamper] = vectors.hmac_timestamp_body.tamper;
    const path = await hmacTrigger(tamper?.secret_utf8 as string);
    app.clock.set(tamper?.now_unix as number);
    const headers = signed({
      'x-signature': tamper?.x_signature as string,
      'x-timestamp': tamper?.x_timestamp as string,
    });
    expect((await app.post(path, tamper?.body_utf8 as string, headers)).status).toBe(401);
  });

  it('lets an old secret work until its grace ends, with a warning, as the same caller', async () => {
    const { secrets, accept, reject_401, body_utf8 } = vectors.hmac_timestamp_body.rotation;
    const [current, previous] = secrets as { secret_utf8: string }[];
    const path = await hmacTrigger(previous?.secret_utf8 as string);
    await app.management.call('PUT', `secrets/${path}`, {
      value: current?.secret_utf8,
      graceSeconds: 86_400,
    });
    app.keepSecret(current?.secret_utf8 as string);

    const callers = new Set<unknown>();
    for (const { x_signature, matches } of accept) {
      // Each candidate list signs the same bytes: a longer key tells the calls apart, not the signature.
      const response = await app.post(path, body_utf8, signed({ 'x-signature': x_signature }));
      expect([200, 202]).toContain(response.status);
      expect([matches, response.headers.get('deprecation')]).toEqual([
        matches,
        matches === 'k1' ? 'true' : null,
      ]);
      callers.add(app.logs().findLast((line) => line['event'] === 'call')?.['caller']);
    }
    expect(callers.size).toBe(1);
    for (const { x_signature, at_unix, why } of reject_401 as {
      x_signature: string;
      at_unix?: number;
      why: string;
    }[]) {
      app.clock.set(at_unix ?? VECTOR_NOW);
      const headers = signed({ 'x-signature': x_signature, 'x-timestamp': String(at_unix ?? VECTOR_NOW) });
      expect([why, (await app.post(path, body_utf8, headers)).status]).toEqual([why, 401]);
    }
  });

  it('without grace, ends the old secret at the moment of saving', async () => {
    const { accept, secrets, body_utf8 } = vectors.hmac_timestamp_body.rotation;
    const [current, previous] = secrets as { secret_utf8: string }[];
    const path = await hmacTrigger(previous?.secret_utf8 as string);
    await app.management.secret(path, current?.secret_utf8 as string);
    const byOld = signed({ 'x-signature': accept[1]?.x_signature as string });
    const byNew = signed({ 'x-signature': accept[0]?.x_signature as string });
    expect((await app.post(path, body_utf8, byOld)).status).toBe(401);
    expect((await app.post(path, body_utf8, byNew)).status).toBe(202);
  });
});

describe('Standard Webhooks', () => {
  it('verifies every vector at its own time', async () => {
    for (const vector of vectors.standard_webhooks.cases as StandardVector[]) {
      const path = await hmacTrigger(vector.secret);
      app.clock.set(Number(vector.webhook_timestamp));
      const response = await app.post(path, bytes(vector.body_base64), standardHeaders(vector));
      // One published vector is not a prompt: its signature holds, its body is refused afterwards.
      const isPrompt = vector.body_utf8 !== null && vector.body_utf8.includes('"prompt"');
      expect([vector.name, response.status]).toEqual([vector.name, isPrompt ? 202 : 400]);
    }
  });

  const variants = vectors.standard_webhooks.header_variants;
  it('accepts each spelling of the vectors and refuses the others', async () => {
    for (const signature of variants.accept) {
      const path = await hmacTrigger(variants.secret);
      const response = await app.post(
        path,
        variants.body_utf8,
        standardHeaders({ ...variants, webhook_signature: signature }),
      );
      expect([signature, response.status]).toEqual([signature, 202]);
    }
    const path = await hmacTrigger(variants.secret);
    for (const signature of variants.reject_401) {
      const response = await app.post(
        path,
        variants.body_utf8,
        standardHeaders({ ...variants, webhook_signature: signature }),
      );
      expect([signature, response.status]).toEqual([signature, 401]);
    }
  });

  it('takes webhook-id as idempotency key', async () => {
    const path = await hmacTrigger(variants.secret);
    const [signature] = variants.accept;
    const headers = standardHeaders({ ...variants, webhook_signature: signature as string });
    expect((await app.post(path, variants.body_utf8, headers)).status).toBe(202);
    expect(await (await app.post(path, variants.body_utf8, headers)).json()).toEqual({ status: 'duplicate' });
  });

  it('verifies ed25519 with a public key', async () => {
    const { whpk, ...vector } = vectors.standard_webhooks.ed25519;
    const path = await hmacTrigger(whpk);
    expect((await app.post(path, vector.body_utf8, standardHeaders(vector))).status).toBe(202);
  });
});

interface StandardVector {
  name: string;
  secret: string;
  webhook_id: string;
  webhook_timestamp: string;
  webhook_signature: string;
  body_base64: string;
  body_utf8: string | null;
}

const standardHeaders = (vector: {
  webhook_id: string;
  webhook_timestamp: string;
  webhook_signature: string;
}): Record<string, string> => ({
  'content-type': 'application/json',
  'webhook-id': vector.webhook_id,
  'webhook-timestamp': vector.webhook_timestamp,
  'webhook-signature': vector.webhook_signature,
});

describe('the choice of a scheme', () => {
  interface Downgrade {
    name: string;
    headers: Record<string, string>;
    expect: number;
    now_unix?: number;
    policy?: object;
  }

  it.each(vectors.downgrade.cases as Downgrade[])('never falls back: $name', async (vector) => {
    const path = await hmacTrigger(vectors.downgrade.secret_utf8, vector.policy);
    app.clock.set(vector.now_unix ?? VECTOR_NOW);
    const headers = { 'content-type': 'application/json', ...vector.headers };
    expect((await app.post(path, vectors.downgrade.body_utf8, headers)).status).toBe(vector.expect);
  });

  interface Confusion {
    why: string;
    secret_utf8: string;
    body_base64: string;
    x_timestamp: string;
    x_signature: string;
    expect: number;
    policy?: object;
  }

  it.each(vectors.cross_scheme_confusion as Confusion[])('cannot be confused: $why', async (vector) => {
    const path = await hmacTrigger(vector.secret_utf8, vector.policy);
    const headers = signed({ 'x-signature': vector.x_signature, 'x-timestamp': vector.x_timestamp });
    const response = await app.post(path, bytes(vector.body_base64), headers);
    expect([400, 401]).toContain(response.status);
    expect(response.status).toBe(vector.expect);
  });
});
