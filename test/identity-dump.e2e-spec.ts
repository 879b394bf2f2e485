import { createHmac, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Browser } from './support/browser.js';
import { everythingStored } from './support/everything-stored.js';
import { firstOwner, invited, newPassword, setupToken } from './support/people.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { postPrompt, Threads } from './support/threads.js';
import { makeWorld } from './support/world.js';

/** As text, and as the bytes of a column would be written: in hex, and in base64 (without what the end depends on). */
const formsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, '').slice(0, -2),
  ];
};

/** Names of the secrets of which a form stands in the text. */
const foundIn = (text: string, secrets: ReadonlyMap<string, string>): string[] =>
  [...secrets]
    .filter(([, value]) => formsOf(value).some((form) => text.includes(form)))
    .map(([name]) => name);

describe('a backup of the database', () => {
  let app: TestApp;
  const secrets = new Map<string, string>();

  const keep = (name: string, value: string): string => {
    if (value.length < 16) throw new Error(`${name} is too short to be looked for.`);
    app.keepSecret(value);
    secrets.set(name, value);
    return value;
  };

  beforeAll(async () => {
    const encryptionKey = randomBytes(32).toString('hex');
    app = await bootApp({ env: { PROMPTHOOK_ENCRYPTION_KEY: encryptionKey } });
    keep('encryption key', encryptionKey);
    keep('seeded API key', app.management.key);
    keep('setup token', setupToken(app));
    await people();
    const world = await makeWorld(app);
    for (const [n, secret] of world.secrets.entries()) keep(`secret ${n} of the workspace`, secret);
    await calls();
    await threads();
  }, 90_000);

  afterAll(() => app.close());

  async function people(): Promise<void> {
    const owner = await firstOwner(app);
    keep('password of the owner', owner.password);
    keep('session of the setup', owner.browser.token);
    const again = new Browser(app.url);
    await again.send('POST', 'session', { email: owner.email, password: owner.password });
    keep('session of a sign-in', again.token);
    const wrong = keep('password of a failed sign-in', newPassword());
    await again.send('POST', 'session', { email: owner.email, password: wrong });
    await again.send('POST', 'session', {
      email: `${wrong.replaceAll(' ', '')}@example.com`,
      password: wrong,
    });
    keep('what was typed in the wrong field', `${wrong.replaceAll(' ', '')}@example.com`);
    const member = await invited(app, owner, { role: 'editor' });
    keep('password of a member', member.password);
    const next = keep('changed password', newPassword());
    await member.browser.send('PUT', 'session/password', { current: member.password, password: next });
    keep('session after the change', member.browser.token);
    const ended = await member.browser.send('DELETE', 'session');
    expect(ended.status).toBe(204);
  }

  async function calls(): Promise<void> {
    const bearer = keep('bearer secret', randomBytes(24).toString('hex'));
    const hmac = keep('HMAC secret', randomBytes(24).toString('hex'));
    const auth = (mode: string, name: string) => ({
      mode,
      credentials: [{ name: 'crm', secret: `{{secrets.${name}}}` }],
    });
    await app.publish(promptWorkflow('by-bearer', { trigger: { auth: auth('bearer', 'b') } }), { b: bearer });
    await app.publish(promptWorkflow('by-hmac', { trigger: { auth: auth('hmac_sha256', 'h') } }), {
      h: hmac,
    });
    const literal = keep('secret written out in a document', `sk-${randomBytes(20).toString('hex')}`);
    const written = promptWorkflow('written-out', {
      trigger: { auth: { mode: 'bearer', credentials: [{ name: 'crm', secret: literal }] } },
    });
    await app.management.publish(written);
    for (let n = 0; n < 10; n++) {
      expect((await app.call('by-bearer', { authorization: `Bearer ${bearer}` })).status).toBe(202);
      const body = JSON.stringify({ prompt: `signed ${n}` });
      const mac = createHmac('sha256', hmac).update(body).digest('hex');
      const headers = { 'content-type': 'application/json', 'x-signature': `sha256=${mac}` };
      expect((await app.post('by-hmac', body, headers)).status).toBeLessThan(500);
      const wrong = keep(`wrong bearer secret ${n}`, randomBytes(24).toString('hex'));
      expect((await app.call('by-bearer', { authorization: `Bearer ${wrong}` })).status).toBe(401);
      expect((await app.call('written-out', { authorization: `Bearer ${literal}` })).status).toBe(202);
    }
    await app.management.call('PUT', 'secrets/b', {
      value: keep('rotated secret', `${bearer}-2`),
      graceSeconds: 60,
    });
  }

  async function threads(): Promise<void> {
    const speak = new Threads(app);
    const id = await speak.create();
    const trigger = await speak.trigger(id);
    keep('token of an API trigger', trigger.token);
    expect((await postPrompt(trigger.url)).status).toBe(202);
    await speak.settled(id, 2);
    const again = await app.management.call<{ token: string }>(
      'POST',
      `threads/${id}/triggers/${trigger.id}/regenerate`,
    );
    keep('new token of an API trigger', again.token);
  }

  it('holds no secret, token, password, key or session id, whatever was done', async () => {
    // Runs that go on write what they came to.
    await eventually(
      () => app.management.call<{ items: unknown[] }>('GET', 'runs?status=running'),
      ({ items }) => items.length === 0,
    );
    const backup = await everythingStored(app.database.url);
    expect(backup.length).toBeGreaterThan(50_000);
    expect(secrets.size).toBeGreaterThan(30);
    expect(foundIn(backup, secrets)).toEqual([]);
  });

  it('is searched in a way that finds one, as text and as bytes', async () => {
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    const planted = secrets.get('bearer secret') ?? '';
    await client.query('CREATE TABLE planted_text (at text); CREATE TABLE planted_bytes (at bytea)');
    for (const [table, value] of [
      ['planted_text', planted],
      ['planted_bytes', Buffer.from(planted)],
    ] as const) {
      await client.query(`INSERT INTO ${table} VALUES ($1)`, [value]);
      expect(foundIn(await everythingStored(app.database.url), secrets)).toEqual(['bearer secret']);
      await client.query(`DROP TABLE ${table}`);
    }
    await client.end();
  });
});
