import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { patterns } from './catalogue.js';
import { patternPage } from './pattern-page.js';

const file = join(import.meta.dirname, '../../../docs/guardrails/patterns.md');

/** The page as the formatter of the project leaves it. */
async function formattedPage(): Promise<string> {
  return format(patternPage(), { ...(await resolveConfig(file)), parser: 'markdown' });
}

describe('docs/guardrails/patterns.md', () => {
  it('is what the catalogue says', async () => {
    const page = await formattedPage();
    // oxlint-disable-next-line node/no-process-env -- a switch of this spec, not configuration of the app
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it('has a heading for every pattern', () => {
    const page = patternPage();
    for (const { name } of patterns) expect(page).toContain(`### ${name}\n`);
  });
});
