import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const run = promisify(execFile);

/** A real Chromium: PROMPTHOOK_TEST_CHROMIUM, or the one of the system; null when there is none, or for "none". */
function installedChromium(): string | null {
  const named = process.env['PROMPTHOOK_TEST_CHROMIUM'];
  if (named === 'none') return null;
  return [named ?? '', ...CANDIDATES].find((path) => path !== '' && existsSync(path)) ?? null;
}

const missing =
  'No Chromium: the tests of the console are left out. Install it (apt-get install chromium), or name one in PROMPTHOOK_TEST_CHROMIUM.';

/**
 * `describe` for tests that need a browser. Without one they are left out, and that is said; in CI they fail.
 *
 * @example describeInBrowser('approvals', () => { ... });
 */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (installedChromium() !== null) {
    describe(name, () => {
      // Also when the app did not boot: a browser that is left open would keep the test run from ending.
      afterAll(closeLaunched);
      tests();
    });
  } else if (process.env['CI'] === undefined || process.env['CI'] === '') {
    process.stderr.write(`${missing}\n`);
    describe.skip(`${name} (no Chromium)`, tests);
  } else {
    describe(name, () => {
      it('has a browser', () => {
        throw new Error(missing);
      });
    });
  }
};

const launched: Promise<Browser>[] = [];

async function closeLaunched(): Promise<void> {
  const browsers = await Promise.allSettled(launched.splice(0));
  for (const browser of browsers) if (browser.status === 'fulfilled') await browser.value.close();
}

/** A window of a person: its own cookies. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page could not load or was not allowed to do, and every error of its scripts. */
  readonly complaints: string[];
  close(): Promise<void>;
}

let consoleBuilt: Promise<unknown> | null = null;

/** The browser of a test file, and the built console for the app under test. */
export class ConsoleBrowser {
  private constructor(private readonly browser: Browser) {}

  /** @param more arguments of Chromium */
  static async launch(more: readonly string[] = []): Promise<ConsoleBrowser> {
    // The app under test answers dist/console; built here when it is older than its sources. A worker looks once.
    await (consoleBuilt ??= run(process.execPath, ['scripts/build-console.mjs']));
    const executablePath = installedChromium();
    if (executablePath === null) throw new Error(missing);
    const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', ...more];
    const launching = chromium.launch({ executablePath, args, timeout: 120_000 });
    launched.push(launching);
    return new ConsoleBrowser(await launching);
  }

  async open(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: 'reduce',
    });
    // As for a test: what a busy machine does late is not wrong.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
    });
    return { page, context, complaints, close: () => context.close() };
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Opens an address of the console as somebody who is signed in already: in the session of `person.browser`. */
export async function enterAs(
  page: Page,
  { url, browser }: { url: string; browser: { readonly cookie: string | null } },
): Promise<void> {
  const [name = '', value = ''] = (browser.cookie ?? '').split('=');
  if (value === '') throw new Error('This person is not signed in.');
  // Of https, as nothing else may set a cookie of this prefix; Chromium sends it to this machine by http as well.
  const origin = `https://${new URL(url).host}/`;
  await page
    .context()
    .addCookies([{ name, value, url: origin, secure: true, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto(url);
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
}

/** Signs in by the form, from whatever address of the console; only where that is the promise: it takes a second. */
export async function signInAs(
  page: Page,
  { url, email, password }: { url: string; email: string; password: string },
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const AXE_OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // What passed, and where, nobody reads here: to write it down takes longer than the rules do.
  resultTypes: ['violations'],
};
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Serious and critical findings of axe (WCAG 2.2 A and AA) on the page as it is now, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Through the debugger and not as a script element, which the page's policy refuses.
  if (!(await page.evaluate<boolean>('"axe" in window')))
    await page.evaluate(await readFile(axeFile, 'utf8'));
  const { violations } = await page.evaluate<AxeResult>(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}
