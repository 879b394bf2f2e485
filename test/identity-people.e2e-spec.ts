import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Browser } from './support/browser.js';
import { firstOwner, invited, newPassword, setupToken } from './support/people.js';
import type { TestPerson } from './support/people.js';
import { VECTOR_NOW } from './support/test-clock.js';

describe('the first start', () => {
  it('has one owner, however many try at the same time on however many instances, and then it is closed', async () => {
    const app = await bootApp();
    const other = await bootApp({ database: app.database });
    try {
      expect((await new Browser(app.url).send('GET', 'setup')).body).toEqual({ open: true });
      const tries = [app, other, app, other, app, other].map((each, n) =>
        new Browser(each.url).send('POST', 'setup', {
          token: setupToken(each),
          email: `first${n}@example.com`,
          name: 'First',
          password: newPassword(),
        }),
      );
      const answers = (await Promise.all(tries)).map(({ status }) => status);
      expect(answers.toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409]);
      expect((await new Browser(app.url).send('GET', 'setup')).body).toEqual({ open: false });
    } finally {
      await other.close();
      await app.close();
    }
  });

  it('needs the token that the server printed, and a password that is one', async () => {
    const app = await bootApp();
    try {
      const browser = new Browser(app.url);
      const owner = { email: 'o@example.com', name: 'O', password: newPassword() };
      const token = setupToken(app);
      expect(token).toMatch(/^phf_[0-9A-Za-z]{49}$/);
      expect((await browser.send('POST', 'setup', { ...owner, token: `${token}x` })).status).toBe(401);
      expect((await browser.send('POST', 'setup', { ...owner, token, password: 'short' })).status).toBe(400);
      expect(
        (await browser.send('POST', 'setup', { ...owner, token, password: 'a'.repeat(20) })).status,
      ).toBe(400);
      expect((await browser.send('POST', 'setup', { ...owner, token, email: 'nobody' })).status).toBe(400);
      expect((await browser.send('POST', 'setup', { ...owner, token })).status).toBe(201);
    } finally {
      await app.close();
    }
  });
});

describe('two instances', () => {
  let one: TestApp;
  let two: TestApp;
  let owner: TestPerson;

  beforeAll(async () => {
    one = await bootApp();
    two = await bootApp({ database: one.database, clock: one.clock });
    owner = await firstOwner(one);
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  it('know the same sessions, and one that ends on either is dead on both at once', async () => {
    const [here, there] = [new Browser(one.url), new Browser(two.url)];
    await here.send('POST', 'session', { email: owner.email, password: owner.password });
    one.keepSecret(here.token);
    there.cookie = here.cookie;
    expect((await there.send('GET', 'workflows')).status).toBe(200);
    expect((await there.send('DELETE', 'sessions')).status).toBe(204);
    expect((await here.send('GET', 'workflows')).status).toBe(401);
  });

  it('count guesses together', async () => {
    const body = { email: 'counted@example.com', password: 'not the password' };
    const guesses = Array.from({ length: 20 }, (_, n) =>
      new Browser(n % 2 === 0 ? one.url : two.url).send('POST', 'session', body),
    );
    const answers = (await Promise.all(guesses)).map(({ status }) => status);
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(15);
  });

  it('look at fifty attempts of one address within an hour, whatever the account', async () => {
    const guess = (n: number) =>
      new Browser(n % 2 === 0 ? one.url : two.url).send('POST', 'session', {
        email: `sprayed${n}@example.com`,
        password: 'not the password',
      });
    // Five were counted before, and the sign-in of the owner was right.
    const answers = (await Promise.all(Array.from({ length: 60 }, (_, n) => guess(n)))).map(
      ({ status }) => status,
    );
    expect(answers.filter((status) => status === 401)).toHaveLength(45);
    expect(answers.filter((status) => status === 429)).toHaveLength(15);
  }, 60_000);
});

describe('people', () => {
  let app: TestApp;
  let owner: TestPerson;

  beforeAll(async () => {
    app = await bootApp();
    owner = await firstOwner(app);
  });
  afterAll(() => app.close());
  afterEach(() => app.clock.set(VECTOR_NOW));

  const signIn = (browser: Browser, { email, password }: { email: string; password: string }) =>
    browser.send('POST', 'session', { email, password });

  const signedIn = async (person: TestPerson): Promise<Browser> => {
    const browser = new Browser(app.url);
    const answer = await signIn(browser, person);
    expect(answer.status).toBe(201);
    app.keepSecret(browser.token);
    return browser;
  };

  it('get a cookie that only this host gets, by TLS, and no script', async () => {
    const browser = new Browser(app.url);
    const answer = await signIn(browser, owner);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      /^__Host-sid=phs_[0-9A-Za-z]{49}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    );
    expect(answer.text).not.toContain(browser.token);
    expect((await browser.send('GET', 'session')).body).toMatchObject({
      person: { id: owner.id, email: owner.email },
      workspaces: [{ id: 'wsp_default', role: 'owner' }],
    });
  });

  it('have an address in any case of letters', async () => {
    const browser = new Browser(app.url);
    expect((await signIn(browser, { ...owner, email: ' OWNER@Example.com ' })).status).toBe(201);
  });

  it('get a new session with each sign-in, and the one that the browser had ends', async () => {
    const browser = await signedIn(owner);
    const before = browser.cookie;
    await signIn(browser, owner);
    expect(browser.cookie).not.toBe(before);
    expect((await browser.send('GET', 'session')).status).toBe(200);
    browser.cookie = before;
    expect((await browser.send('GET', 'session')).status).toBe(401);
  });

  it('are signed out here, there, or everywhere', async () => {
    const person = await invited(app, owner, { role: 'viewer' });
    const [here, there] = [await signedIn(person), await signedIn(person)];
    const cookie = here.cookie;
    const list = (await there.send('GET', 'sessions')).body?.['items'] as { id: string; current: boolean }[];
    expect(list).toHaveLength(3);
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    expect((await here.send('DELETE', 'session')).status).toBe(204);
    expect(here.cookie).toBeNull();
    here.cookie = cookie;
    expect((await here.send('GET', 'workflows')).status).toBe(401);
    const stranger = await owner.browser.send('DELETE', `sessions/${list[0]?.id ?? ''}`);
    expect(stranger.status).toBe(404);
    expect((await there.send('GET', 'workflows')).status).toBe(200);
    expect((await there.send('DELETE', 'sessions')).status).toBe(204);
    expect((await person.browser.send('GET', 'workflows')).status).toBe(401);
  });

  it('are signed out after twelve hours without use, and after seven days in any case', async () => {
    const browser = await signedIn(owner);
    const hour = 3600;
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      app.clock.set(VECTOR_NOW + hours * hour);
      expect((await browser.send('GET', 'session')).status).toBe(200);
    }
    app.clock.set(VECTOR_NOW + 7 * 24 * hour);
    expect((await browser.send('GET', 'session')).status).toBe(401);
    app.clock.set(VECTOR_NOW);
    const idle = await signedIn(owner);
    app.clock.set(VECTOR_NOW + 12 * hour);
    expect((await idle.send('GET', 'session')).status).toBe(401);
  });

  it('who change their password are signed out everywhere else', async () => {
    const person = await invited(app, owner, { role: 'viewer' });
    const other = await signedIn(person);
    const next = newPassword();
    const wrong = await other.send('PUT', 'session/password', { current: 'wrong', password: next });
    expect(wrong.status).toBe(401);
    const changed = await other.send('PUT', 'session/password', { current: person.password, password: next });
    expect(changed.status).toBe(204);
    expect((await other.send('GET', 'session')).status).toBe(200);
    expect((await person.browser.send('GET', 'session')).status).toBe(401);
    expect((await signIn(new Browser(app.url), person)).status).toBe(401);
    expect((await signIn(new Browser(app.url), { ...person, password: next })).status).toBe(201);
  });

  it('that do not exist are answered as those whose password is wrong', async () => {
    const browser = new Browser(app.url);
    const person = await invited(app, owner, { role: 'viewer' });
    const wrong = await signIn(browser, { email: person.email, password: 'not the password' });
    const unknown = await signIn(browser, { email: 'nobody@example.com', password: 'not the password' });
    expect(unknown.status).toBe(401);
    const body = ({ text }: { text: string }) => text.replace(/req_[0-9a-f]+/g, 'req');
    expect(body(unknown)).toBe(body(wrong));
  });

  it('that are guessed at are looked at five times in a quarter of an hour, also all at once', async () => {
    const person = await invited(app, owner, { role: 'viewer' });
    for (const email of [person.email, 'guessed@example.com']) {
      const tries = Array.from({ length: 20 }, (_, n) =>
        signIn(new Browser(app.url), { email, password: `guess number ${n}` }),
      );
      const answers = await Promise.all(tries);
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(15);
      expect(Number(refused[0]?.headers['retry-after'])).toBe(15 * 60);
    }
    expect((await signIn(new Browser(app.url), person)).status).toBe(429);
    app.clock.set(VECTOR_NOW + 15 * 60);
    for (let n = 0; n < 5; n++) await signIn(new Browser(app.url), { ...person, password: `again ${n}` });
    const again = await signIn(new Browser(app.url), person);
    expect(Number(again.headers['retry-after'])).toBe(30 * 60);
    app.clock.set(VECTOR_NOW + 45 * 60);
    expect((await signIn(new Browser(app.url), person)).status).toBe(201);
  });

  it('are not locked out by an old attempt that was right', async () => {
    const person = await invited(app, owner, { role: 'viewer' });
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) {
        expect((await signIn(new Browser(app.url), { ...person, password: 'wrong' })).status).toBe(401);
      }
      expect((await signIn(new Browser(app.url), person)).status).toBe(201);
    }
  });

  describe('with a cookie', () => {
    it.each([
      ['from another site', { 'sec-fetch-site': 'cross-site' }],
      ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
      ['without saying from where', { 'sec-fetch-site': null }],
      ['from another origin', { 'sec-fetch-site': null, origin: 'https://evil.example' }],
      ['from an origin that is none', { 'sec-fetch-site': null, origin: 'null' }],
    ])('change nothing %s', async (_, headers) => {
      const answer = await owner.browser.send('PUT', 'secrets/csrf', { value: 'long-enough-value' }, headers);
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'cross_site' });
      expect((await owner.browser.send('GET', 'secrets/csrf')).status).toBe(404);
    });

    it('read from anywhere: the answer stays with the browser', async () => {
      const answer = await owner.browser.send('GET', 'workflows', undefined, {
        'sec-fetch-site': 'cross-site',
      });
      expect(answer.status).toBe(200);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    });

    it('change things from this very origin', async () => {
      const headers = { 'sec-fetch-site': null, origin: app.url };
      const answer = await owner.browser.send('PUT', 'secrets/same', { value: 'long-enough-value' }, headers);
      expect(answer.status).toBe(201);
    });

    it('change nothing by what a form can send', async () => {
      const answer = await owner.browser.send('POST', 'workspaces', '{"name":"by form"}', {
        'content-type': 'text/plain',
      });
      expect(answer.status).toBe(415);
    });
  });

  it('are not signed in by another site', async () => {
    const browser = new Browser(app.url, { 'sec-fetch-site': 'cross-site' });
    expect((await signIn(browser, owner)).status).toBe(403);
    expect(browser.cookie).toBeNull();
  });

  it.each(['evil.example', 'evil.example:80', 'localhost.evil.example', '127.0.0.1.nip.io'])(
    'and keys are not managed under the host name "%s" on a server that listens on this machine',
    async (host) => {
      const key = { authorization: `Bearer ${app.management.key}`, cookie: null };
      for (const headers of [{ host }, { host, ...key }]) {
        const answer = await owner.browser.send('GET', 'workflows', undefined, headers);
        expect(answer.status).toBe(421);
      }
    },
  );

  it('find it at localhost too', async () => {
    const answer = await owner.browser.send('GET', 'workflows', undefined, { host: `localhost:${app.port}` });
    expect(answer.status).toBe(200);
  });
});
