import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { secret } from './support/secrets.js';
import { TestClock } from './support/test-clock.js';

interface Example {
  readonly guide: string;
  readonly heading: string;
  readonly language: string;
  readonly code: string;
}

/** The code of a guide that says in which language it is to be run; `sh` and `json` are for reading. */
const examplesOf = (guide: string): Example[] => {
  const sections = readFileSync(`docs/guides/${guide}.md`, 'utf8').split(/^#+ /m);
  return sections.flatMap((section) =>
    [...section.matchAll(/^```(bash|python|js)\n(.*?)^```/gms)].map(([, language = '', code = '']) => ({
      guide,
      heading: section.split('\n', 1)[0] ?? '',
      language,
      code,
    })),
  );
};

const RUNNERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  bash: ['bash', '-euo', 'pipefail', '-c'],
  python: ['python3', '-c'],
  js: [process.execPath, '--input-type=module', '-e'],
};

const run = ({ language, code }: Example, env: Readonly<Record<string, string>>): Promise<string> => {
  const [command = '', ...args] = RUNNERS[language] ?? [];
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...args, code],
      { env: { PATH: process.env['PATH'], ...env }, timeout: 20_000 },
      (error, stdout, stderr) => (error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout)),
    );
  });
};

describe('the guides', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp({ clock: new TestClock(Math.floor(Date.now() / 1000)) });
  });
  afterAll(() => app.close());

  let made = 0;
  const publish = async (auth: Record<string, string | boolean>, value: string, answers = false) => {
    made += 1;
    const path = `guide-${made}`;
    const credentials =
      auth['mode'] === 'none' ? [] : [{ name: 'acme', secret: `{{secrets.guide_${made}}}` }];
    const blocks = answers ? { blocks: [responseBlock({ answer: '<apiprompt1.prompt>' })] } : {};
    const response = { mode: answers ? 'auto' : 'async' };
    const document = promptWorkflow(path, {
      trigger: { auth: { ...auth, credentials }, response },
      ...blocks,
    });
    await app.publish(document, { [`guide_${made}`]: value });
    return { URL: `${app.url}/api/webhooks/prompt/${path}`, TOKEN: value, SECRET: value };
  };

  describe('calling', () => {
    const HMAC = { mode: 'hmac_sha256', header: 'X-Signature' };
    const MODES: Readonly<Record<string, Record<string, string | boolean>>> = {
      None: { mode: 'none' },
      Bearer: { mode: 'bearer' },
      'Custom header': { mode: 'custom_header', header: 'X-Api-Token' },
      'Body scheme': HMAC,
      'v1 scheme': { ...HMAC, requireSignedTimestamp: true },
      'Standard Webhooks': { ...HMAC, requireSignedTimestamp: true },
    };
    const examples = examplesOf('calling');

    it('shows every mode in curl, Python and Node, and the open one in curl', () => {
      const shown = Object.keys(MODES).map((mode) => [
        mode,
        examples.filter(({ heading }) => heading === mode).map(({ language }) => language),
      ]);
      const all = ['bash', 'python', 'js'];
      expect(Object.fromEntries(shown)).toEqual({
        ...Object.fromEntries(Object.keys(MODES).map((mode) => [mode, all])),
        None: ['bash'],
      });
      expect(examples.filter(({ heading }) => !Object.hasOwn(MODES, heading))).toEqual([]);
    });

    it.each(examples.map((example) => [example.heading, example.language, example] as const))(
      '%s: the example in %s is accepted as it stands, and refused with another secret',
      async (heading, _, example) => {
        const value =
          heading === 'Standard Webhooks' ? `whsec_${randomBytes(32).toString('base64')}` : secret();
        const env = await publish(MODES[heading] ?? {}, value);
        expect(await run(example, env)).toMatch(/(^|\n)202\b/);
        if (heading === 'None') return;
        const wrong = `whsec_${randomBytes(32).toString('base64')}`;
        const answer = await run(example, { ...env, TOKEN: wrong, SECRET: wrong }).catch(String);
        expect(answer).toMatch(/\b401\b/);
      },
    );
  });

  describe('replay and idempotency', () => {
    const [call, rotate, ...rest] = examplesOf('replay-and-idempotency') as [Example, Example];

    it('a repeated call with the same key is a duplicate', async () => {
      expect(rest).toEqual([]);
      const env = { ...(await publish({ mode: 'bearer' }, secret())), KEY: 'guide-key-1' };
      expect(await run(call, env)).toMatch(/"accepted".*\n202/);
      expect(await run(call, env)).toBe('{"status":"duplicate"}\n200\n');
      expect(await run(call, { ...env, KEY: 'guide-key-2' })).toMatch(/\n202/);
    });

    it('a rotation with grace leaves the old value working', async () => {
      const env = {
        SERVER: app.url,
        PROMPTHOOK_API_KEY: app.management.key,
        NEW_SECRET: secret(),
      };
      expect(JSON.parse(await run(rotate, env))).toMatchObject({ name: 'acme_hmac', hasValue: true });
      const again = JSON.parse(await run(rotate, { ...env, NEW_SECRET: secret() })) as object;
      expect(again).toMatchObject({ previous: [{ expiresAt: expect.any(String) as string }] });
    });
  });

  describe('answers', () => {
    const [accepted, status, stream, resume, ...rest] = examplesOf('answers');

    it('202, the status of the run, the stream, and the rest of the stream', async () => {
      expect(rest).toEqual([]);
      if (!accepted || !status || !stream || !resume) throw new Error('The guide shows four commands.');
      const env = await publish({ mode: 'bearer' }, secret(), true);
      const first = await run(accepted, env);
      expect(first).toMatch(/^HTTP\/1.1 202.*preference-applied: respond-async/is);
      const body = JSON.parse(first.slice(first.lastIndexOf('\n'))) as { statusUrl: string };
      const shown = await eventually(
        async () => JSON.parse(await run(status, { ...env, STATUS_URL: body.statusUrl })) as object,
        (run) => 'status' in run && run.status === 'completed',
      );
      expect(shown).toMatchObject({ result: { answer: 'Say hello' }, error: null });
      const events = await run(stream, env);
      expect(events).toMatch(/^id: 1\nevent: run.accepted\ndata: \{/);
      expect(events).toContain('event: run.completed');
      const runId = /"runId":"(run_\w+)"/.exec(events)?.[1];
      const left = await run(resume, { ...env, STATUS_URL: `${env.URL}/runs/${runId}` });
      expect(left).toBe(events.slice(events.indexOf('id: 3\n')));
    });
  });
});
