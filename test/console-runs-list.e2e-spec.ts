import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import {
  accessibilityProblems,
  ConsoleBrowser,
  describeInBrowser,
  enterAs,
} from './support/console-browser.js';
import type { Window } from './support/console-browser.js';
import { firstOwner, invited } from './support/people.js';
import type { TestPerson } from './support/people.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { TestClock } from './support/test-clock.js';

const waits = { id: 'b2', name: 'pause1', type: 'wait', params: { durationSeconds: 86_400 } };
const fails = { id: 'b2', name: 'broken1', type: 'transform', params: { expression: '$error("it broke")' } };

describeInBrowser('the list of runs', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let triggers: { fine: string; broken: string; slow: string };

  const call = async (path: string, prompt: string): Promise<string> => {
    const answer = await app.call(path, {}, prompt);
    return ((await answer.json()) as { runId: string }).runId;
  };
  const endsAs = (id: string, wanted: string) =>
    eventually(
      () => app.management.run(id),
      ({ status }) => status === wanted,
      20_000,
    );
  const signedIn = async (path: string, person = owner): Promise<Window> => {
    const window = await browser.open();
    await enterAs(window.page, { url: `${app.url}/${path}`, ...person });
    return window;
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      // The ranges of the list are counted back from the time of the browser.
      bootApp({ clock: new TestClock(Date.now() / 1000) }),
      ConsoleBrowser.launch(),
    ]);
    owner = await firstOwner(app);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('shows a call to copy while nothing ran, then the first run by itself', async () => {
    const fine = await app.publish(promptWorkflow('fine'));
    const { page, complaints, close } = await signedIn('runs');
    await page.getByRole('heading', { name: 'No runs yet' }).waitFor();
    await page.getByText("curl -sS 'http").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const id = await call('fine', 'hello');
    await page.getByRole('button', { name: '1 new' }).click({ timeout: 20_000 });
    await page.getByRole('link', { name: `run_…${id.slice(-6)}` }).waitFor();
    triggers = {
      fine,
      broken: await app.publish(promptWorkflow('broken', { blocks: [fails] })),
      slow: await app.publish(promptWorkflow('slow', { blocks: [waits] })),
    };
    expect(complaints).toEqual([]);
    await close();
  });

  it('narrows by status, trigger and text, and its address is the state', async () => {
    const failed = await call('broken', 'one');
    await endsAs(failed, 'failed');
    const { page, complaints, close } = await signedIn(`runs?status=failed`);
    const rows = page.getByRole('table', { name: 'Runs' }).locator('tbody tr');
    await page.getByRole('link', { name: `run_…${failed.slice(-6)}` }).waitFor();
    expect(await rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain('failed');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('/');
    const field = page.getByRole('textbox', { name: 'Filter by text' });
    expect(await field.inputValue()).toBe('status:failed');
    await field.fill('trigger:fine status:completed');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('trigger') === triggers.fine);
    await page.waitForURL((url) => url.searchParams.get('status') === 'completed');

    await field.fill('colour:red');
    await page.keyboard.press('Enter');
    await page.getByText('"colour:red" is no filter.', { exact: false }).waitFor();

    await page.goBack();
    await page.waitForURL((url) => url.search === '?status=failed');
    await field.fill('status:cancelled');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No runs match' }).waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL(`${app.url}/runs`);

    await field.fill(failed);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/r/${failed}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('moves by j and k, picks by x, opens by Enter', async () => {
    const { page, close } = await signedIn('runs');
    await page.getByRole('table', { name: 'Runs' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('1 run picked').waitFor();
    const id = new URL(page.url()).searchParams.get('selected');
    expect(id).toMatch(/^run_\w+$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/r/${id ?? ''}`);
    await close();
  });

  it('replays and cancels picked runs after asking, and the list tells which repeat others', async () => {
    const ids = [await call('slow', 'a'), await call('slow', 'b')];
    for (const id of ids) await endsAs(id, 'waiting');
    const done = await call('fine', 'to replay');
    await endsAs(done, 'completed');
    const { page, complaints, close } = await signedIn(
      `runs?trigger=${triggers.slow}&selected=${ids.join(',')}`,
    );
    await page.getByRole('button', { name: 'Cancel 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(ids[0] ?? '').waitFor();
    expect(await dialog.getByRole('button', { name: 'Cancel', exact: true }).evaluate(isFocused)).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel 2 runs' }).click();
    for (const id of ids) await endsAs(id, 'cancelled');
    await page.getByText('2 runs cancelled').first().waitFor();

    await page.goto(`${app.url}/runs?trigger=${triggers.fine}&selected=${done}`);
    await page.getByRole('button', { name: 'Replay 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replay 1 run' }).click();
    await page.getByRole('button', { name: '1 new' }).click({ timeout: 20_000 });
    await page.getByText(`replay of …${done.slice(-6)}`).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps refused calls in a segment of its own, with the reason', async () => {
    await app.post('fine', '{"prompt":""}');
    const { page, complaints, close } = await signedIn('calls?outcome=refused');
    await page.waitForURL((url) => url.pathname === '/runs' && url.searchParams.get('segment') === 'calls');
    const row = page.getByRole('table', { name: 'Calls' }).locator('tbody tr').first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/refused[\s\S]*400[\s\S]*fine/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByText('Runs', { exact: true }).last().click();
    await page.waitForURL((url) => !url.searchParams.has('segment'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what failed, with the request, and tries again', async () => {
    const { page, close } = await signedIn('approvals');
    await page.route('**/api/v1/runs?*', (route) =>
      route.fulfill({
        status: 500,
        headers: { 'x-request-id': 'req_test1' },
        json: {
          title: 'Internal error',
          detail: 'Something failed.',
          code: 'internal',
          requestId: 'req_test1',
        },
      }),
    );
    await page.getByRole('link', { name: 'Runs' }).click();
    await page.getByRole('alert').getByText('Something failed.').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('req_test1');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.unroute('**/api/v1/runs?*');
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('table', { name: 'Runs' }).waitFor();
    await close();
  });

  it('lets viewers read and not pick', async () => {
    const viewer = await invited(app, owner, { role: 'viewer' });
    const { page, close } = await signedIn('runs', viewer);
    await page.getByRole('table', { name: 'Runs' }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await close();
  });
});

const isFocused = (element: { ownerDocument: { activeElement: unknown } }): boolean =>
  element.ownerDocument.activeElement === element;
