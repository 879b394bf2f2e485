import { readFile } from 'node:fs/promises';
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

/** A browser on a busy machine: what is awaited says itself how long. */
const PATIENCE = 120_000;

describeInBrowser('the workflows of the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let window: Window;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
    owner = await firstOwner(app);
    window = await browser.open();
    await enterAs(window.page, { ...owner, url: `${app.url}/workflows` });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  afterEach(() => {
    expect(window.complaints).toEqual([]);
  });

  const draftOf = async (
    name: string,
  ): Promise<{
    document: { blocks: Record<string, unknown>[]; edges: Record<string, unknown>[] };
    publishedVersion: number | null;
  }> => app.management.call('GET', `workflows/${name}`);

  const saved = (): Promise<void> =>
    window.page.locator('[data-status="saved"]').waitFor({ timeout: 60_000 });

  const open = async (name: string, view = 'outline'): Promise<void> => {
    await window.page.goto(`${app.url}/workflows/${name}?view=${view}`);
    await saved();
  };

  it.each([
    ['Blank', 'a-blank'],
    ['Agent answer', 'an-agent'],
    ['Route by guardrail', 'a-guard'],
    ['Classify and route', 'a-router'],
  ])(
    'makes a workflow of the template %s that is published without a problem',
    async (label, name) => {
      const { page } = window;
      await page.goto(`${app.url}/workflows`);
      await page
        .getByRole('button', { name: /New workflow|Make the first workflow/ })
        .first()
        .click();
      await page.getByLabel('Title').fill(name.replace('-', ' '));
      await page.getByLabel(label).check();
      await page.getByRole('button', { name: 'Make workflow' }).click();
      await page.getByRole('button', { name: 'I stored it' }).waitFor();
      app.keepSecret((await page.getByRole('dialog').locator('code').innerText()).trim());
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'I stored it' }).click();
      await page.getByRole('heading', { level: 1, name: name.replace('-', ' ') }).waitFor();
      await saved();
      await page.getByText('No problems: the draft can be published.').waitFor();
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('button', { name: 'Publish now' }).click();
      await page.getByText('version 1 is live', { exact: true }).waitFor();
      expect((await draftOf(name)).publishedVersion).toBe(1);
    },
    PATIENCE,
  );

  it(
    'lists them with what is live, what changed, and their triggers',
    async () => {
      const { page } = window;
      const document = promptWorkflow('listed');
      await app.publish(document);
      await app.management.call('PUT', 'workflows/listed', { ...document, title: 'Listed one' });
      await page.goto(`${app.url}/workflows?q=listed`);
      const row = page.getByRole('row', { name: /Listed one/ });
      await row.getByText('apiprompt1 (active)').waitFor();
      expect(await row.innerText()).toMatch(/version 1[\s\S]*changed[\s\S]*apiprompt1 \(active\)/);
      expect(await page.getByRole('row', { name: /an agent/ }).count()).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'duplicates one under a path of its own, and deletes the original only when that is meant',
    async () => {
      const { page } = window;
      await page.goto(`${app.url}/workflows?q=listed`);
      await page.getByRole('button', { name: 'Actions of listed' }).click();
      await page.getByRole('menuitem', { name: 'Duplicate' }).click();
      await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Listed one' }).waitFor();
      const [trigger] = (await draftOf('listed-copy')).document.blocks;
      expect(trigger).toMatchObject({ params: { path: 'listed-copy' } });

      await page.goto(`${app.url}/workflows?q=listed`);
      await page.getByRole('button', { name: 'Actions of listed', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await page.getByLabel(/^Type listed to go on/).fill('listed');
      const verb = page.getByRole('button', { name: 'Delete workflow' });
      expect(await verb.isDisabled()).toBe(true);
      await page.getByLabel('Delete it although triggers are active').check();
      await verb.click();
      await page.getByText('listed is deleted').waitFor();
      await expect(draftOf('listed')).rejects.toThrow('404');
    },
    PATIENCE,
  );

  it(
    'exports a document and imports it under another name',
    async () => {
      const { page } = window;
      await page.goto(`${app.url}/workflows?q=an-agent`);
      await page.getByRole('button', { name: 'Actions of an-agent' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Export as JSON' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('an-agent.json');
      const { document } = await draftOf('an-agent');
      const path = await download.path();
      const text = await readFile(path, 'utf8');
      expect(JSON.parse(text)).toEqual(document);

      // Its path is taken by the one that it was exported from.
      const free = text.replace('"path": "an-agent"', '"path": "imported"');
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByLabel('or its text').fill(free.replace('"agent"', '"agnet"'));
      await page.getByLabel('Name').fill('imported');
      await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
      await page
        .getByRole('list', { name: 'What was found' })
        .getByText(/agnet.*Did you mean "agent"/)
        .waitFor();
      await page.getByLabel('or its text').fill(free);
      await page.getByLabel('Name').fill('imported');
      await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: 'an agent' }).waitFor();
      expect((await draftOf('imported')).document.blocks).toHaveLength(3);
    },
    PATIENCE,
  );

  it(
    'builds a workflow in the outline: adds, connects, configures, and saves by itself',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'apiprompt1', exact: true }).click();
      await page.getByLabel('Add a block').selectOption('transform');
      await page.getByRole('region', { name: 'Block transform1' }).waitFor();
      // It needs an expression: until then the draft stays here, and says why.
      await page.locator('[data-status="blocked"]').waitFor({ timeout: 60_000 });
      await page
        .getByRole('button', { name: /Go to transform1 expression/ })
        .first()
        .waitFor();
      await page.getByRole('textbox', { name: 'Expression' }).fill('$uppercase(<apiprompt1.prompt>)');
      await page.getByLabel('Connect output to').selectOption({ label: 'response1' });
      await saved();
      const { document } = await draftOf('a-blank');
      const made = document.blocks.find(({ type }) => type === 'transform');
      expect(made).toMatchObject({
        name: 'transform1',
        params: { expression: '$uppercase(<apiprompt1.prompt>)' },
      });
      expect(document.edges).toContainEqual({ from: made?.['id'], to: 'b2' });
      expect(document.edges).toContainEqual({ from: 'b1', to: made?.['id'] });
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'completes references after < by what runs before, and shows them as one piece',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'response1', exact: true }).click();
      const body = page.getByRole('textbox', { name: 'Body' });
      await body.fill('"');
      await body.press('End');
      await body.fill('');
      await body.pressSequentially('"<tr');
      const option = page.getByRole('option', { name: 'transform1 Transform' });
      await option.waitFor();
      await body.press('Tab');
      await page
        .getByRole('listbox')
        .getByRole('option', { name: /result/ })
        .waitFor();
      await body.press('Enter');
      await page.locator('.reference-pill', { hasText: '<transform1.result ?? null>' }).waitFor();
      await saved();
      const { document } = await draftOf('a-blank');
      expect(document.blocks.find(({ name }) => name === 'response1')).toMatchObject({
        params: { body: '<transform1.result ?? null>' },
      });
      // Backspace takes the whole of it.
      await body.press('Backspace');
      expect(await body.innerText()).toBe('""');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('.reference-pill', { hasText: '<transform1.result ?? null>' }).waitFor();
    },
    PATIENCE,
  );

  it(
    'says what is wrong where it is, and what was meant',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'response1', exact: true }).click();
      const body = page.getByRole('textbox', { name: 'Body' });
      await body.fill('"<transform1.resutl>"');
      const dock = page.getByRole('region', { name: 'Problems and test' });
      await dock.getByText(/Did you mean "result"/).waitFor();
      await page
        .getByRole('region', { name: 'Block response1' })
        .getByText(/Error: .*Did you mean "result"/)
        .waitFor();
      await page.getByRole('button', { name: 'apiprompt1', exact: true }).click();
      await dock.getByRole('button', { name: 'Go to response1 body' }).click();
      await page.getByRole('region', { name: 'Block response1' }).waitFor();
      expect(await body.getAttribute('aria-invalid')).toBe('true');
      await body.fill('"<transform1.result ?? null>"');
      await saved();
    },
    PATIENCE,
  );

  it(
    'renames a block and every reference to it',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'transform1', exact: true }).click();
      await page.getByLabel('Block name').fill('shouted');
      await page.getByRole('button', { name: 'Rename' }).click();
      await page.getByRole('region', { name: 'Block shouted' }).waitFor();
      await saved();
      const { document } = await draftOf('a-blank');
      expect(document.blocks.find(({ name }) => name === 'response1')).toMatchObject({
        params: { body: '<shouted.result ?? null>' },
      });
    },
    PATIENCE,
  );

  it(
    'tests the draft, and shows on each block how it went',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'Test', exact: true }).click();
      await page.getByRole('textbox', { name: 'Sample input' }).fill('{"prompt":"quiet words"}');
      await page.getByRole('button', { name: 'Run test' }).click();
      const result = page.getByRole('region', { name: 'Result of the test' });
      await result.getByText('QUIET WORDS').waitFor();
      await page.getByRole('button', { name: 'shouted', exact: true }).first().click();
      await page.getByRole('tab', { name: 'Last run' }).click();
      const panel = page.getByRole('region', { name: 'Block shouted' });
      await panel.getByRole('region', { name: 'Outputs of shouted' }).getByText('QUIET WORDS').waitFor();
      // And the block alone, with what stood before it.
      await panel
        .getByRole('textbox', { name: 'Samples for this block' })
        .fill('{"apiprompt1":{"prompt":"alone"}}');
      await panel.getByRole('button', { name: 'Test block' }).click();
      await panel.getByRole('region', { name: 'Result' }).getByText('ALONE').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'asks before it deletes a block that others refer to, and undo brings it back',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'shouted', exact: true }).click();
      await page.getByRole('button', { name: 'Delete block' }).click();
      const dialog = page.getByRole('dialog', { name: /Delete shouted/ });
      await dialog.getByText('<shouted.result ?? null>').waitFor();
      await dialog.getByRole('button', { name: 'Delete and leave them broken' }).click();
      await page.locator('[data-status="blocked"]').waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'shouted', exact: true }).waitFor();
      await saved();
    },
    PATIENCE,
  );

  it(
    'keeps what could not be saved, over a reload',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'response1', exact: true }).click();
      await page.getByRole('textbox', { name: 'Body' }).fill('"<shouted.gone>"');
      await page.locator('[data-status="blocked"]').waitFor({ timeout: 60_000 });
      await page.reload();
      await page.getByText('Changes of an earlier visit that were not saved are back.').waitFor();
      await page.locator('.reference-pill', { hasText: '<shouted.gone>' }).waitFor();
      await page.getByRole('button', { name: 'Discard them' }).click();
      await page.locator('.reference-pill', { hasText: '<shouted.result ?? null>' }).waitFor();
      await saved();
    },
    PATIENCE,
  );

  it(
    'does not overwrite what somebody else saved, and lets one choose',
    async () => {
      const { page } = window;
      await open('a-blank');
      const { document } = await draftOf('a-blank');
      await app.management.call('PUT', 'workflows/a-blank', { ...document, title: 'Theirs' });
      await page.getByRole('button', { name: 'apiprompt1', exact: true }).click();
      const limit = page.getByRole('textbox', { name: 'Max prompt length' });
      await limit.fill('500');
      await page.getByText('Somebody else saved this draft in the meantime').waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await saved();
      expect((await draftOf('a-blank')).document).not.toHaveProperty('title', 'Theirs');

      const mine = (await draftOf('a-blank')).document;
      await app.management.call('PUT', 'workflows/a-blank', { ...mine, title: 'Theirs again' });
      await limit.fill('700');
      await page.getByRole('button', { name: 'Take theirs' }).click({ timeout: 60_000 });
      await page.getByRole('heading', { level: 1, name: 'Theirs again' }).waitFor();
      expect(await limit.inputValue()).toBe('500');
      await saved();
    },
    PATIENCE,
  );

  it(
    'saves what was typed last when one leaves at once',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'apiprompt1', exact: true }).click();
      await page.getByRole('textbox', { name: 'Max prompt length' }).fill('900');
      await page.getByRole('link', { name: 'Workflows' }).click();
      await page.getByRole('table').waitFor();
      const { document } = await eventually(
        () => draftOf('a-blank'),
        (draft) => JSON.stringify(draft).includes('"maxPromptLength":900'),
        20_000,
      );
      expect(document.blocks[0]).toMatchObject({ params: { maxPromptLength: 900 } });
    },
    PATIENCE,
  );

  it(
    'edits the whole as JSON, and takes nothing that is none',
    async () => {
      const { page } = window;
      await open('a-blank', 'json');
      const editor = page.getByRole('textbox', { name: 'Document' });
      const { document } = await draftOf('a-blank');
      await editor.fill('{"name":');
      await page.getByText('Not taken yet').waitFor();
      await editor.fill(JSON.stringify({ ...document, title: 'From JSON' }));
      await page.getByRole('heading', { level: 1, name: 'From JSON' }).waitFor();
      await saved();
      expect((await draftOf('a-blank')).document).toHaveProperty('title', 'From JSON');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'publishes with a note after showing what changes, and goes back to an older version',
    async () => {
      const { page } = window;
      await open('a-blank');
      await page.getByRole('button', { name: 'Publish' }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      await dialog.getByText('shouted').first().waitFor();
      await dialog.getByText('added', { exact: true }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await dialog.getByRole('tab', { name: 'JSON' }).click();
      await dialog.locator('.cm-mergeView').waitFor();
      await dialog.getByLabel('Note').fill('It shouts now.');
      await dialog.getByRole('button', { name: 'Publish now' }).click();
      await page.getByText('version 2 is live', { exact: true }).waitFor();

      await page.getByRole('button', { name: 'Versions' }).click();
      const drawer = page.getByRole('dialog', { name: 'Versions' });
      await drawer.getByText('It shouts now.').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await drawer.getByRole('button', { name: 'Roll back to version 1' }).click();
      await page.getByRole('button', { name: 'Roll back now' }).click();
      await drawer.getByText('The same as version 1.').waitFor();
      expect((await draftOf('a-blank')).publishedVersion).toBe(3);
      await drawer.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'shouted', exact: true }).waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'shows the same as a canvas: adds from the palette, connects by hand, arranges, deletes',
    async () => {
      const { page } = window;
      await open('an-agent', 'canvas');
      await page.locator('.react-flow__node').nth(2).waitFor();
      expect(await page.locator('.react-flow__edge').count()).toBe(2);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Add Wait' }).click();
      await page.locator('.react-flow__node', { hasText: 'wait1' }).waitFor();
      await page.getByRole('button', { name: 'Arrange' }).click();
      await page
        .locator('.react-flow__node', { hasText: 'agent1' })
        .locator('[data-handleid="output"]')
        .click();
      await page.locator('.react-flow__node', { hasText: 'wait1' }).locator('[data-handleid="in"]').click();
      await page.locator('.react-flow__edge').nth(2).waitFor();
      await page.getByRole('group', { name: /agent1, output, to wait1/ }).waitFor({ state: 'attached' });
    },
    PATIENCE,
  );

  it(
    'shows an editor to viewers that changes nothing',
    async () => {
      const viewer = await invited(app, owner, { role: 'viewer' });
      const { page, complaints, close } = await browser.open();
      await enterAs(page, { ...viewer, url: `${app.url}/workflows/an-agent?view=outline&block=agent1` });
      await page.getByText('You may look and not change').waitFor();
      await page.getByRole('region', { name: 'Block agent1' }).waitFor();
      expect(await page.getByLabel('Add a block').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
      expect(await page.getByRole('textbox', { name: 'Prompt' }).getAttribute('contenteditable')).toBe(
        'false',
      );
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE,
  );
});
