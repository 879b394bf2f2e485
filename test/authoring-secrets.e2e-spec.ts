import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { VECTOR_NOW } from './support/test-clock.js';

const value = (name: string): string => `${name}-0123456789-abcdefghijklmnopqrstuv`;

describe('secrets', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });

  afterAll(() => app.close());

  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${app.management.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown>,
    };
  };

  const triggerWith = async (path: string, secret: string): Promise<void> => {
    const auth = { mode: 'bearer', credentials: [{ name: 'acme', secret: `{{secrets.${secret}}}` }] };
    await app.management.publish(promptWorkflow(path, { trigger: { auth } }));
  };

  const callWith = async (path: string, token: string): Promise<number> =>
    (await app.call(path, { authorization: `Bearer ${token}` })).status;

  it('go in and never come out', async () => {
    const secret = value('write-only');
    app.keepSecret(secret);
    const created = await send('PUT', 'secrets/write_only', { value: secret });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      name: 'write_only',
      hasValue: true,
      last4: secret.slice(-4),
      problems: [],
    });
    expect((await send('PUT', 'secrets/write_only', { value: secret })).status).toBe(200);
    const read = [
      await send('GET', 'secrets/write_only'),
      await send('GET', 'secrets'),
      await send('GET', 'audit'),
      created,
    ];
    for (const { text } of read) expect(text).not.toContain(secret);
    expect(await everythingStored(app.database.url)).not.toContain(secret);
  });

  it('are refused when they cannot be sent, and only warned of when they are weak', async () => {
    for (const bad of ['short', ' leading-space-0123456789', 'line\nbreak-0123456789', 'x'.repeat(4097)]) {
      expect(await send('PUT', 'secrets/bad', { value: bad })).toMatchObject({
        status: 400,
        body: { code: 'invalid_request' },
      });
    }
    expect((await send('GET', 'secrets/bad')).status).toBe(404);
    const weak = await send('PUT', 'secrets/weak', { value: '1234567890' });
    expect(weak).toMatchObject({ status: 201, body: { weak: true, problems: [{ severity: 'warning' }] } });
    expect((await send('PUT', 'secrets/9bad', { value: value('x') })).status).toBe(400);
    expect((await send('PUT', 'secrets/bad.name', { value: value('x') })).status).toBe(400);
    expect((await send('PUT', 'secrets/typo', { value: value('x'), grace: 5 })).status).toBe(400);
    expect((await send('PUT', 'secrets/typo', { value: value('x'), graceSeconds: 604_801 })).status).toBe(
      400,
    );
  });

  it('stop working at the moment they are replaced (A-54)', async () => {
    await app.management.secret('cut', value('cut-1'));
    await triggerWith('cut', 'cut');
    expect(await callWith('cut', value('cut-1'))).toBe(202);
    await app.management.secret('cut', value('cut-2'));
    expect(await callWith('cut', value('cut-1'))).toBe(401);
    expect(await callWith('cut', value('cut-2'))).toBe(202);
  });

  it('work on for the grace time, keep the caller, and then stop', async () => {
    await app.management.secret('grace', value('grace-1'));
    await triggerWith('grace', 'grace');
    const before = await app.call('grace', { authorization: `Bearer ${value('grace-1')}` });
    await send('PUT', 'secrets/grace', { value: value('grace-2'), graceSeconds: 60 });
    app.clock.set(VECTOR_NOW + 59);
    expect(await callWith('grace', value('grace-1'))).toBe(202);
    expect(await callWith('grace', value('grace-2'))).toBe(202);
    app.clock.set(VECTOR_NOW + 61);
    expect(await callWith('grace', value('grace-1'))).toBe(401);
    expect(await callWith('grace', value('grace-2'))).toBe(202);
    expect(before.status).toBe(202);
    const { items } = (await send('GET', 'calls?outcome=accepted&limit=200')).body as {
      items: { trigger: string; caller: string }[];
    };
    const { items: triggers } = (await send('GET', 'triggers?workflow=grace')).body as {
      items: { id: string }[];
    };
    const callers = items.filter(({ trigger }) => trigger === triggers[0]?.id).map(({ caller }) => caller);
    expect(callers).toHaveLength(4);
    expect(new Set(callers).size).toBe(1);
    app.clock.set(VECTOR_NOW);
  });

  it('keep at most two older values, and refuse a third within the grace time (A-55)', async () => {
    await app.management.secret('many', value('many-1'));
    await triggerWith('many', 'many');
    await send('PUT', 'secrets/many', { value: value('many-2'), graceSeconds: 600 });
    await send('PUT', 'secrets/many', { value: value('many-3'), graceSeconds: 600 });
    const third = await send('PUT', 'secrets/many', { value: value('many-4'), graceSeconds: 600 });
    expect(third).toMatchObject({ status: 409, body: { code: 'too_many_active_secrets' } });
    const working = ['many-1', 'many-2', 'many-3', 'many-4'];
    expect(await Promise.all(working.map((name) => callWith('many', value(name))))).toEqual([
      202, 202, 202, 401,
    ]);
    // Without grace it is always possible: that is what an emergency asks for.
    expect((await send('PUT', 'secrets/many', { value: value('many-5') })).status).toBe(200);
    expect(await Promise.all(working.map((name) => callWith('many', value(name))))).toEqual([
      401, 401, 401, 401,
    ]);
  });

  it('are not deleted under a trigger that uses them, unless forced; the trigger then lets nobody in (A-26)', async () => {
    await app.management.secret('used', value('used'));
    await triggerWith('used', 'used');
    expect(await send('DELETE', 'secrets/used')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await send('DELETE', 'secrets/used?force=true')).status).toBe(204);
    expect(await callWith('used', value('used'))).toBe(401);
    expect((await app.call('used')).status).toBe(401);
    expect((await send('DELETE', 'secrets/used')).status).toBe(404);
  });

  it('work inside a longer text, old values too', async () => {
    await app.management.secret('part', value('part-1'));
    const auth = {
      mode: 'custom_header',
      header: 'X-Api-Key',
      credentials: [{ name: 'acme', secret: 'acme:{{secrets.part}}' }],
    };
    await app.management.publish(promptWorkflow('part', { trigger: { auth } }));
    await send('PUT', 'secrets/part', { value: value('part-2'), graceSeconds: 60 });
    const call = async (token: string) => (await app.call('part', { 'X-Api-Key': token })).status;
    expect(
      await Promise.all([`acme:${value('part-1')}`, `acme:${value('part-2')}`, value('part-2')].map(call)),
    ).toEqual([202, 202, 401]);
    await send('DELETE', 'secrets/part?force=true');
    expect(await call('acme:')).toBe(401);
  });
});

describe('model connections', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp({ env: { OPENAI_API_KEY: 'sk-of-the-environment-0123456789' } });
    app.keepSecret('sk-of-the-environment-0123456789');
  });

  afterAll(() => app.close());

  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${app.management.key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown>,
    };
  };

  it('hold a key that is never shown, or the name of a secret', async () => {
    const key = value('sk-own');
    app.keepSecret(key);
    const created = await send('PUT', 'connections/own', { kind: 'openai', apiKey: key });
    expect(created).toMatchObject({
      status: 201,
      body: { hasKey: true, last4: key.slice(-4), locked: false },
    });
    expect(await everythingStored(app.database.url)).not.toContain(key);
    // Left out, the key stays.
    const moved = await send('PUT', 'connections/own', {
      kind: 'openai_compatible',
      baseUrl: 'https://models.example.com/v1',
    });
    expect(moved).toMatchObject({
      status: 200,
      body: { hasKey: true, baseUrl: 'https://models.example.com/v1' },
    });
    const referring = await send('PUT', 'connections/own', {
      kind: 'anthropic',
      apiKey: '{{secrets.anthropic}}',
    });
    expect(referring.body).toMatchObject({ apiKey: '{{secrets.anthropic}}', last4: null });
    expect((await send('GET', 'connections')).text).not.toContain(key);
    expect((await send('DELETE', 'connections/own')).status).toBe(204);
    expect((await send('GET', 'connections/own')).status).toBe(404);
  });

  it('of the environment are locked and keep their key to themselves', async () => {
    expect((await send('GET', 'connections/openai')).body).toMatchObject({
      locked: true,
      hasKey: true,
      last4: null,
    });
    expect((await send('PUT', 'connections/openai', { kind: 'openai' })).status).toBe(409);
    expect((await send('DELETE', 'connections/openai')).status).toBe(409);
    expect((await send('GET', 'connections')).text).not.toContain('sk-of-the-environment');
  });

  it('are refused with a name, kind or address that cannot work', async () => {
    expect((await send('PUT', 'connections/demo', { kind: 'openai' })).status).toBe(400);
    expect((await send('PUT', 'connections/Upper', { kind: 'openai' })).status).toBe(400);
    expect((await send('PUT', 'connections/x', { kind: 'other' })).status).toBe(400);
    expect((await send('PUT', 'connections/x', { kind: 'openai', baseUrl: 'ftp://x' })).status).toBe(400);
    expect(
      (await send('PUT', 'connections/x', { kind: 'openai', baseUrl: 'https://u:p@x.example' })).status,
    ).toBe(400);
  });
});
