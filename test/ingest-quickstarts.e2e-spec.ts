import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { TestClock } from './support/test-clock.js';

const run = promisify(execFile);
const SECRET = '4f9f0f6f0d6e8c1b2a3948576675849302112233445566778899aabbccddeeff';
const QUICKSTARTS = [
  ['curl and openssl', 'bash', 'curl.sh'],
  ['Python', 'python3', 'python_requests.py'],
  ['Node', process.execPath, 'node_fetch.mjs'],
] as const;

let app: TestApp;
beforeAll(async () => {
  // The quickstarts read the real clock, so the server has to have it too.
  app = await bootApp({ clock: new TestClock(Date.now() / 1000) });
  app.keepSecret(SECRET);
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(Date.now() / 1000));

/** Runs one quickstart as its reader would. The last line that it prints is the status, the rest the body. */
const start = async (
  command: string,
  file: string,
  path: string,
): Promise<{ status: number; body: unknown }> => {
  const { stdout } = await run(command, [`test/fixtures/quickstarts/${file}`], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      WEBHOOK_URL: `${app.url}/api/webhooks/${path}`,
      SECRET,
    },
    timeout: 20_000,
  });
  const lines = stdout.trim().split('\n');
  return { status: Number(lines.pop()), body: JSON.parse(lines.join('\n')) as unknown };
};

/** A trigger as the contract describes one: HMAC, everything else left at its default. */
const publish = async (path: string, respond: boolean): Promise<void> => {
  const auth = { mode: 'hmac_sha256', credentials: [{ name: 'acme', secret: '{{secrets.acme}}' }] };
  const document = promptWorkflow(path, {
    trigger: { auth, response: { mode: 'auto' } },
    ...(respond
      ? { blocks: [responseBlock({ summary: '<apiprompt1.prompt>', team: '<apiprompt1.context.team>' })] }
      : {}),
  });
  await app.publish(document, { acme: SECRET });
};

describe.each(QUICKSTARTS)('the quickstart for %s', (_name, command, file) => {
  const slug = file.replace(/\W/g, '-').toLowerCase().replaceAll('_', '-');

  it('gets the answer of the workflow, and a duplicate when it is run again', async () => {
    await publish(`answer-${slug}`, true);
    expect(await start(command, file, `prompt/answer-${slug}`)).toEqual({
      status: 200,
      body: { summary: 'Summarize last week of standup notes', team: 'platform' },
    });
    expect(await start(command, file, `prompt/answer-${slug}`)).toEqual({
      status: 200,
      body: { status: 'duplicate' },
    });
  });

  it('is accepted on the address of former versions', async () => {
    await publish(`accept-${slug}`, false);
    expect(await start(command, file, `trigger/accept-${slug}`)).toEqual({
      status: 202,
      body: expect.objectContaining({ status: 'accepted', runId: expect.stringMatching(/^run_/) }),
    });
  });

  it('is refused when its clock is wrong, in the words of the contract', async () => {
    await publish(`late-${slug}`, false);
    app.clock.advance(400);
    expect(await start(command, file, `prompt/late-${slug}`)).toEqual({
      status: 401,
      body: expect.objectContaining({ detail: expect.stringContaining('timestamp outside replay window') }),
    });
  });
});
