import { callOutputs, callParams, CallRefusal, defineTrigger, definePlugin, field, promptParams } from '#sdk';
import type { JsonObject, Plugin } from '#sdk';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { responseBlock } from './support/prompt-workflow.js';
import type { PromptWorkflow } from './support/prompt-workflow.js';

const form = defineTrigger({
  type: 'acme_form',
  title: 'Form',
  description: 'Starts a run when a form is sent.',
  surface: 'webhook',
  params: {
    ...callParams,
    most: field.number({ description: 'Longest text.', default: 10, references: false }),
  },
  outputs: {
    ...callOutputs,
    text: field.string({ description: 'What was sent.', tainted: true }),
    agent: field.string({ description: 'With what.', nullable: true, tainted: true }),
  },
  receive({ body, headers }, { most }) {
    if (typeof body !== 'string') throw new CallRefusal('Send a text.');
    if (body === 'break') throw new TypeError('body.explode is not a function');
    if (body === 'lie') return { text: 5 as unknown as string, agent: null };
    return { text: body.slice(0, most), agent: headers['x-agent'] ?? null };
  },
});

const question = defineTrigger({
  type: 'acme_question',
  title: 'Question',
  description: 'Starts a run from a question.',
  surface: 'prompt',
  params: { ...callParams, ...promptParams },
  outputs: { ...callOutputs, prompt: field.string({ description: 'The question.', tainted: true }) },
});

const plugin = definePlugin({ name: 'acme', version: '1.0.0', triggers: [form, question] });

const workflow = (type: string, path: string, params: JsonObject, body: JsonObject): PromptWorkflow => ({
  version: 1,
  name: path,
  blocks: [
    { id: 'b1', name: 'in1', type, params: { path, auth: { mode: 'none' }, ...params } },
    responseBlock(body),
  ],
  edges: [{ from: 'b1', to: 'b9' }],
});

const FORM_BODY = { text: '<in1.text>', agent: '<in1.agent>', caller: '<in1.caller>' };

let app: TestApp;
beforeAll(async () => {
  app = await bootApp({ plugins: [plugin] });
  await app.publish(workflow('acme_form', 'form', { most: 4 }, FORM_BODY));
  await app.publish(
    workflow(
      'acme_form',
      'guarded',
      { auth: { mode: 'bearer', credentials: [{ name: 'shop', secret: '{{secrets.shop}}' }] } },
      FORM_BODY,
    ),
    { shop: 'a-secret-of-the-shop-0123456789' },
  );
  await app.publish(workflow('acme_question', 'question', {}, { asked: '<in1.prompt>' }));
});
afterAll(() => app.close());

const post = (
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${app.url}/api/webhooks/trigger/${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain', ...headers },
  });

const refusal = async (response: Response): Promise<unknown[]> => {
  const { code, detail } = (await response.json()) as { code: string; detail: string };
  return [response.status, code, detail];
};

const runCount = async (): Promise<number> =>
  (await app.management.call<{ items: unknown[] }>('GET', 'runs?workflow=form&limit=100')).items.length;

describe('a trigger of a plugin', () => {
  it('gives the outputs that its `receive` makes of the call', async () => {
    const response = await post('form', 'abcdef', { 'x-agent': 'curl' });
    expect([response.status, await response.json()]).toEqual([
      200,
      { text: 'abcd', agent: 'curl', caller: expect.stringMatching(/^ip:/) as string },
    ]);
  });

  it('is told with its address when it is published', async () => {
    const { triggers } = await app.management.publish(workflow('acme_form', 'told', {}, FORM_BODY));
    expect(triggers).toEqual([
      expect.objectContaining({ type: 'acme_form', url: `${app.url}/api/webhooks/trigger/told` }),
    ]);
  });

  it('refuses a call with 400 and its own sentence, and no run begins', async () => {
    const before = await runCount();
    const json = await post('form', '{"not":"a text"}', { 'content-type': 'application/json' });
    expect(await refusal(json)).toEqual([400, 'call_refused', 'Send a text.']);
    expect(await runCount()).toBe(before);
  });

  it.each(['break', 'lie'])(
    'that breaks (%s) fails that one call, and says so in the log only',
    async (body) => {
      const before = await runCount();
      const [status, code, detail] = await refusal(await post('form', body));
      expect([status, code]).toEqual([500, 'internal_error']);
      expect(String(detail)).not.toContain('explode');
      const told = JSON.stringify(app.logs());
      expect(told).toContain('This is a defect of its plugin.');
      expect([(await post('form', `after ${body}`)).status, await runCount()]).toEqual([200, before + 1]);
    },
  );

  it('is behind the same doors as every trigger: credentials, then repeats', async () => {
    expect((await refusal(await post('guarded', 'x')))[0]).toBe(401);
    const headers = { authorization: 'Bearer a-secret-of-the-shop-0123456789', 'idempotency-key': 'k1' };
    const first = await post('guarded', 'x', headers);
    expect([first.status, await first.json()]).toMatchObject([
      200,
      { text: 'x', caller: expect.stringMatching(/^bearer:/) as string },
    ]);
    expect(await (await post('guarded', 'x', headers)).json()).toEqual({ status: 'duplicate' });
  });

  it('of the surface `prompt` is called like every prompt', async () => {
    const response = await app.call('question', {}, 'how much?');
    expect([response.status, await response.json()]).toEqual([200, { asked: 'how much?' }]);
  });

  it('is not served where its surface is not', async () => {
    expect((await app.call('form')).status).toBe(404);
  });

  it('has its params checked when a document is saved', async () => {
    const wrong = workflow('acme_form', 'wrong', { most: 'x', ipAllowList: ['1.2.3'] }, FORM_BODY);
    await expect(app.management.publish(wrong)).rejects.toThrow(/422.*blocks\/0\/params\/most/s);
    const list = workflow('acme_form', 'wrong', { ipAllowList: ['1.2.3'] }, FORM_BODY);
    await expect(app.management.publish(list)).rejects.toThrow(/422.*invalid_address/s);
  });

  it('stands in the catalog under the name of its plugin', async () => {
    const { items } = await app.management.call<{ items: JsonObject[] }>('GET', 'blocks');
    expect(items.filter(({ plugin: name }) => name === 'acme').map(({ type }) => type)).toEqual([
      'acme_form',
      'acme_question',
    ]);
  });
});

describe('a plugin of src/plugins.ts that cannot be used', () => {
  const faulty = (over: JsonObject): Plugin =>
    definePlugin({
      name: 'acme',
      version: '1.0.0',
      triggers: [{ ...form, ...over } as unknown as typeof form],
    });

  it.each<[string, JsonObject, string]>([
    ['a surface of the app', { surface: 'thread' }, "write `surface: 'webhook'`, 'prompt' or 'schedule'"],
    ['a surface that is none', { surface: 'pigeon' }, "write `surface: 'webhook'`, 'prompt' or 'schedule'"],
    ['no address', { params: {} }, 'acme_form.params lacks `path`, `auth`: add `...callParams` to them'],
    [
      'an address of its own kind',
      { params: { ...callParams, path: field.number({ description: 'P.' }) } as unknown as JsonObject },
      'acme_form.params.path has a meaning of its own',
    ],
    [
      'half a schedule',
      { surface: 'schedule', receive: undefined as never },
      'acme_form.params lacks `cron`, `timezone`',
    ],
    ['`receive` that nobody calls', { surface: 'prompt' }, "which only `surface: 'webhook'` calls"],
    ['`receive` that is no function', { receive: 'x' }, 'has `receive` that is no function'],
  ])('keeps the app from booting: %s', async (_what, over, message) => {
    await expect(bootApp({ plugins: [faulty(over)] })).rejects.toThrow(message);
  });
});
