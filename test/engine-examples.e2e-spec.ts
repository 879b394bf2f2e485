import { readdirSync, readFileSync } from 'node:fs';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { ensureBuilt } from './support/built-app.js';
import { pasteCommands, startBackground } from './support/readme-commands.js';
import type { Background } from './support/readme-commands.js';
import { TestClock } from './support/test-clock.js';

interface Run {
  readonly status: string;
  readonly output: unknown;
  readonly error: unknown;
}
interface Message {
  readonly role: string;
  readonly content: string;
  readonly status: string;
}

/** What each page of the four use cases of threads asks, by the words of its own README. */
const THREADS = ['crm-deal-closed', 'ci-build-failed', 'support-form', 'morning-briefing'];

describe('the examples, by the commands of their pages', () => {
  let app: TestApp;
  let standIns: Background;
  let env: Record<string, string>;

  beforeAll(async () => {
    await ensureBuilt();
    standIns = await startBackground('examples/stand-ins/start.mjs', 'ready');
    app = await bootApp({
      // As the page tells the reader to start the server.
      env: { EGRESS_ALLOW: '127.0.0.0/8', EGRESS_HTTP: 'true' },
      clock: new TestClock(Math.floor(Date.now() / 1000)),
    });
    env = { URL: app.url, PROMPTHOOK_API_KEY: app.management.key };
    await pasteCommands('examples/README.md', env);
  }, 180_000);
  afterAll(async () => {
    await app?.close();
    await standIns?.stop();
  });

  it('are all listed on the first page', () => {
    const page = readFileSync('examples/README.md', 'utf8');
    const folders = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const missing = folders.filter(({ name }) => name !== 'stand-ins' && !page.includes(`](${name})`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it.each(['pdf-summarizer', 'escalation-agent'])('%s is published without a warning', async (folder) => {
    const document = JSON.parse(readFileSync(`examples/${folder}/workflow.json`, 'utf8')) as { name: string };
    for (const name of ['pdf_summarizer_token', 'files_token', 'smtp'])
      await app.management.secret(name, 'smtp://127.0.0.1:4612?tls=none');
    const { problems } = await app.management.call<{ problems: unknown[] }>(
      'PUT',
      `workflows/${document.name}?publish=true&dryRun=true`,
      document,
    );
    expect(problems).toEqual([]);
  });

  it('pdf-summarizer reads the files, mails the summary and answers with it', async () => {
    const [, answer = '', verified = ''] = await pasteCommands('examples/pdf-summarizer/README.md', env);
    const bullets = [
      '- Report for the first quarter of 2026.',
      '- Revenue rose by 12 percent.',
      '- Two data centres were opened.',
      '- Report for the second quarter of 2026.',
      '- Revenue rose by 9 percent.',
      '- Support answers within four hours.',
    ];
    expect(JSON.parse(answer)).toEqual({ summary: `${bullets.join('\n')}\n\nSent to team@example.com.` });
    expect(verified).toContain('valid call');
    expect(verified).not.toContain('✘');
    const printed = standIns.printed();
    expect(printed.match(/^files {2}GET \S+ 200$/gm)).toHaveLength(2);
    expect(printed.match(/^mail {3}to team@example\.com$/gm)).toHaveLength(1);
    for (const bullet of bullets) expect(printed).toContain(bullet);
  }, 180_000);

  it.each(THREADS)(
    '%s: the prompt of the caller is answered in its thread',
    async (folder) => {
      const page = readFileSync(`examples/${folder}/README.md`, 'utf8');
      const prompt = /"prompt": "(.*?)", "source"/s.exec(page)?.[1]?.replace(`'\\''`, `'`) ?? '';
      expect(prompt.length).toBeGreaterThan(40);
      const [, accepted = '', shown = ''] = await pasteCommands(`examples/${folder}/README.md`, env);
      expect(JSON.parse(accepted)).toMatchObject({
        status: 'queued',
        message: 'Prompt queued for processing',
      });
      const { items } = JSON.parse(shown) as { items: Message[] };
      expect(items).toMatchObject([
        { role: 'user', content: prompt, status: 'completed' },
        { role: 'assistant', status: 'completed' },
      ]);
      expect(items[1]?.content).toContain('This is the stand-in model.');
      expect(items[1]?.content).toContain(prompt);
    },
    180_000,
  );

  it('escalation-agent: the events of a conversation are accepted without a body, and the second sees the first', async () => {
    const [, answered = ''] = await pasteCommands('examples/escalation-agent/README.md', env);
    expect(answered.match(/^HTTP\/1\.1 202 Accepted/gm)).toHaveLength(2);
    const { items } = await eventually(
      () => app.management.call<{ items: (Run & { id: string })[] }>('GET', 'runs?workflow=escalations'),
      (page) => page.items.length === 2 && page.items.every(({ status }) => status === 'completed'),
      60_000,
    );
    const outputs = await Promise.all(items.map(({ id }) => app.management.run(id)));
    const contents = outputs.map(({ output }) => (output as { agent1: { content: string } }).agent1.content);
    // Newest first.
    expect(contents[1]).toContain('Earlier messages: 0.');
    expect(contents[0]).toContain('Earlier messages: 1.');
    expect(contents[0]).toContain('Summarize the newest escalation and recommend next steps.');
  }, 180_000);
});
