import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import {
  accessibilityProblems,
  ConsoleBrowser,
  describeInBrowser,
  enterAs,
} from './support/console-browser.js';
import type { Window } from './support/console-browser.js';
import { firstOwner } from './support/people.js';
import type { TestPerson } from './support/people.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { TestClock } from './support/test-clock.js';

const SECRET = 'wombat-hmac-0123456789abcdef0123456789abcdef';

describeInBrowser('trying a trigger', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let signed: string;
  let open: string;

  const signedIn = async (path: string): Promise<Window> => {
    const window = await browser.open();
    await enterAs(window.page, { url: `${app.url}/${path}`, ...owner });
    return window;
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      bootApp({ clock: new TestClock(Date.now() / 1000) }),
      ConsoleBrowser.launch(),
    ]);
    owner = await firstOwner(app);
    const auth = { mode: 'hmac_sha256', credentials: [{ name: 'crm', secret: '{{secrets.try_hmac}}' }] };
    const blocks = [
      { id: 'b2', name: 'length', type: 'transform', params: { expression: '$length(<apiprompt1.prompt>)' } },
      responseBlock({ length: '<length.result>', flagged: '<apiprompt1.guardrailsTriggered>' }),
    ];
    signed = await app.publish(
      promptWorkflow('signed', {
        trigger: {
          auth,
          response: { mode: 'auto' },
          rateLimit: { enabled: true, limit: 20, windowSeconds: 60 },
        },
        blocks,
      }),
      { try_hmac: SECRET },
    );
    open = await app.publish(
      promptWorkflow('open', { trigger: { response: { mode: 'auto' }, maxPromptLength: 50 }, blocks }),
    );
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  beforeEach(() => app.clock.set(Date.now() / 1000));

  it('sends a real call by the public address, and leads to its run', async () => {
    const { page, complaints, close } = await signedIn(`triggers/${open}?tab=test`);
    const sent: { cookie: string | undefined; url: string }[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/webhooks/'))
        void request.allHeaders().then(({ cookie }) => sent.push({ cookie, url: request.url() }));
    });
    await page.getByLabel('Prompt').fill('four');
    await page.getByLabel('Context, JSON').fill('[1]');
    await page.getByText('An object is needed').waitFor();
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await page.getByLabel('Context, JSON').fill('{"team":"platform"}');
    await page.getByLabel('Context, JSON').press('Control+Enter');
    const response = page.getByRole('region', { name: 'Response' });
    await response.getByText('"length": 4').waitFor();
    expect(await response.innerText()).toContain('200');
    expect(sent).toEqual([{ cookie: undefined, url: `${app.url}/api/webhooks/prompt/open` }]);
    expect(await accessibilityProblems(page)).toEqual([]);

    const code = page.getByRole('region', { name: 'The call with curl' });
    expect(await code.innerText()).toContain(`BODY='{"prompt":"four","context":{"team":"platform"}}'`);
    await page.getByRole('tab', { name: 'Python' }).click();
    await page
      .getByRole('region', { name: 'The call with Python' })
      .getByText('urllib.request')
      .first()
      .waitFor();
    await response.getByRole('link', { name: /^Open the run/ }).click();
    await page.getByRole('treegrid', { name: 'Steps of the run' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('signs by each scheme, with a secret that stays in the form', async () => {
    const { page, complaints, close } = await signedIn(`triggers/${signed}?tab=test`);
    const response = page.getByRole('region', { name: 'Response' });
    await page.getByLabel(/^Secret/).fill(SECRET);
    for (const [scheme, prompt] of [
      ['v1: timestamp and body (recommended)', 'a'],
      ['Standard Webhooks', 'bb'],
      ['body alone', 'ccc'],
    ] as const) {
      await page.getByRole('combobox', { name: 'Signature' }).click();
      await page.getByRole('option', { name: scheme }).click();
      await page.getByLabel('Prompt').fill(prompt);
      await page.getByRole('button', { name: 'Send' }).click();
      await response.getByText(`"length": ${prompt.length}`).waitFor();
    }
    expect(page.url()).not.toContain('wombat');
    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toContain(SECRET);
    expect(await page.getByRole('region', { name: /^The call with/ }).innerText()).not.toContain(SECRET);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what a consumer sees when something is wrong', async () => {
    const { page, complaints, close } = await signedIn(`triggers/${signed}?tab=test`);
    const response = page.getByRole('region', { name: 'Response' });
    await page.getByLabel(/^Secret/).fill(SECRET);
    const breaking = async (name: string, seen: RegExp): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await response.getByRole('heading', { name }).waitFor();
      await response.getByText(seen).first().waitFor();
    };
    await breaking('No credentials', /"code": "(missing_credentials|missing_signature|unauthorized)"/);
    await breaking('Wrong secret', /"code": "invalid_signature"/);
    await breaking('Stale timestamp', /timestamp/i);
    await breaking('Too long a prompt', /"code": "prompt_too_long"/);
    await breaking('A prompt injection', /"flagged": true/);
    await breaking('The same key twice', /Statuses: 200 × 2/);
    await breaking('25 quick calls', /Statuses:.*429 × \d+/);
    await response.getByRole('rowheader', { name: 'retry-after' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('finds why a signature does not match, in the browser alone', async () => {
    const { page, complaints, close } = await signedIn(`triggers/${signed}?tab=signature`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    const body = '{"prompt":"hi"}';
    const { createHmac } = await import('node:crypto');
    const time = Math.floor(Date.now() / 1000);
    const mac = createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex');
    await page.getByLabel('Body, exactly as sent').fill(`${body}\n`);
    await page.getByLabel(/^Signature, from X-Signature/).fill(`v1=${mac}`);
    await page.getByLabel(/^Timestamp/).fill(String(time));
    await page.getByLabel(/^Secret/).fill(SECRET);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('the body without the final newline', { exact: false }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Body, exactly as sent').fill(body);
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('The signature matches').waitFor();
    expect(requests.filter((request) => request.includes(SECRET) || request.includes(mac))).toEqual([]);
    expect(page.url()).not.toContain('wombat');
    expect(complaints).toEqual([]);
    await close();
  });
});
