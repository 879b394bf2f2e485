import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import type { JsonObject, JsonValue } from '#sdk';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { outsideServer } from './support/outside-server.js';
import type { OutsideServer } from './support/outside-server.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';

interface Trial {
  readonly status: string;
  readonly simulated: boolean;
  readonly version: number | 'draft';
  readonly output: JsonValue;
  readonly outputs: JsonObject | null;
  readonly port: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly waits: { readonly blockName: string }[];
  readonly input: JsonObject;
  readonly blockRuns: {
    readonly name: string;
    readonly status: string;
    readonly outputs: JsonObject | null;
  }[];
  readonly logs: { readonly block: string; readonly message: string; readonly data: JsonObject | null }[];
}

describe('a test of a workflow', () => {
  let app: TestApp;
  let outside: OutsideServer;
  let sql: Client;
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      mails.push(envelope.rcptTo.map(({ address }) => address).join());
      stream.resume().once('end', () => done());
    },
  });

  beforeAll(async () => {
    outside = await outsideServer();
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8' } });
    sql = new Client({ connectionString: app.database.url });
    await sql.connect();
    await sql.query('CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY, what text)');
    const { port } = smtp.server.address() as AddressInfo;
    await app.management.secret('smtp', `smtp://127.0.0.1:${port}?tls=none`);
    await app.management.secret('db', `${app.database.url}?sslmode=disable`);
    await app.management.secret('api_token', 'token-of-the-outside-api');
    app.keepSecret('token-of-the-outside-api');
    await app.management.call('PUT', 'workflows/whole', whole());
  }, 120_000);
  afterAll(async () => {
    await sql.end();
    await app.close();
    await outside.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  const call = async (path: string, body?: JsonObject, key = app.management.key) => {
    const response = await fetch(`${app.url}/api/v1/workflows/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Trial & { detail: string } };
  };
  const trial = async (path: string, body?: JsonObject): Promise<Trial> => {
    const answer = await call(path, body);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  /** A draft that changes something in every way that a block can. */
  const whole = () => {
    const document = promptWorkflow('whole', {
      blocks: [
        {
          id: 'b2',
          name: 'post',
          type: 'http_request',
          params: {
            method: 'POST',
            url: `${outside.url}/orders`,
            auth: { type: 'bearer', token: '{{secrets.api_token}}' },
            body: { text: '<apiprompt1.prompt>' },
          },
        },
        { id: 'b3', name: 'look', type: 'http_request', params: { url: `${outside.url}/look` } },
        { id: 'b4', name: 'pause', type: 'wait', params: { durationSeconds: 86_400 } },
        { id: 'b5', name: 'review1', type: 'human_review', params: { title: 'Do it?' } },
        {
          id: 'b6',
          name: 'insert',
          type: 'database',
          params: {
            connection: '{{secrets.db}}',
            query: 'INSERT INTO orders (what) VALUES ($1) RETURNING what',
            values: ['<apiprompt1.prompt>'],
            allowWrites: true,
          },
        },
        {
          id: 'b7',
          name: 'mail',
          type: 'email',
          params: {
            connection: '{{secrets.smtp}}',
            from: 'app@example.com',
            to: 'ann@example.com',
            allowedRecipients: ['example.com'],
            subject: 'Order',
            text: 'You asked: <apiprompt1.prompt>',
          },
        },
        responseBlock({ posted: '<post.simulated>', inserted: '<insert.rows>', mail: '<mail.mail.text>' }),
      ],
    });
    for (const edge of document['edges'] as JsonObject[])
      if (edge['from'] === 'b5') edge['port'] = 'approved';
    return document;
  };

  it('of a draft shows what would happen, and nothing does', async () => {
    const result = await trial('whole/test', {
      input: { prompt: ' two chairs ' },
      answers: { review1: { decision: 'approved' } },
    });
    expect(result).toMatchObject({
      status: 'completed',
      simulated: true,
      version: 'draft',
      output: { posted: true, inserted: [{ what: 'two chairs' }], mail: 'You asked: two chairs' },
      input: { prompt: 'two chairs', guardrailsTriggered: false, caller: expect.stringMatching(/^test:/) },
    });
    expect(result.logs.find(({ block }) => block === 'post')?.data).toMatchObject({
      method: 'POST',
      url: `${outside.url}/orders`,
      body: '{"text":"two chairs"}',
      headers: { authorization: 'Bearer [secret api_token]' },
    });
    expect(JSON.stringify(result)).not.toContain('token-of-the-outside-api');
    expect(outside.hits.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /look']);
    expect(mails).toEqual([]);
    expect((await sql.query('SELECT * FROM orders')).rows).toEqual([]);
    // Nothing of it is a run.
    expect(await app.management.call('GET', 'runs')).toMatchObject({ items: [] });
    expect(await app.management.call('GET', 'audit?action=workflow.test')).toMatchObject({
      items: [{ after: { version: 'draft', simulate: true } }],
    });
  });

  it('stops where a person would be asked, and goes on with the answer that the test brings', async () => {
    const open = await trial('whole/test', { input: { prompt: 'x' } });
    expect(open).toMatchObject({ status: 'waiting', waits: [{ blockName: 'review1' }] });
    const denied = await trial('whole/test', {
      input: { prompt: 'x' },
      answers: { review1: { decision: 'denied' } },
    });
    expect(denied.status).toBe('completed');
    expect(denied.blockRuns.find(({ name }) => name === 'mail')?.status).toBe('skipped');
  });

  it('takes the outputs of blocks that are not to run, and sets what the server would give', async () => {
    const document = promptWorkflow('given', {
      blocks: [
        { id: 'b2', name: 'ask', type: 'http_request', params: { url: `${outside.url}/given` } },
        {
          id: 'b3',
          name: 'sum',
          type: 'transform',
          params: { expression: '{ "n": <ask.body.n> + 1, "flag": <apiprompt1.guardrailsTriggered> }' },
        },
      ],
    });
    await app.management.call('PUT', 'workflows/given', document);
    const outputs = {
      status: 200,
      ok: true,
      headers: {},
      body: { n: 41 },
      bytes: 8,
      url: 'x',
      simulated: false,
    };
    const result = await trial('given/test', {
      outputs: { ask: outputs },
      input: { guardrailsTriggered: true },
    });
    expect(result).toMatchObject({ status: 'completed', output: { sum: { result: { n: 42, flag: true } } } });
    expect(outside.count('/given')).toBe(0);
    expect(await call('given/test', { outputs: { ak: {} } })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('no block "ak"') },
    });
    expect(await call('given/test', { outputs: { ask: { status: 'x' } } })).toMatchObject({ status: 400 });
    expect(await call('given/test', { input: { promt: 'x' } })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('gives no "promt"') },
    });
    expect(await call('given/test', { input: { prompt: '' } })).toMatchObject({ status: 400 });
    expect(await call('given/test', { trigger: 'nope' })).toMatchObject({ status: 400 });
  });

  it('needs no body, runs published versions, and ends in time', async () => {
    await app.publish(
      promptWorkflow('forms', {
        blocks: [{ id: 'b2', name: 'a', type: 'transform', params: { expression: '1' } }],
      }),
    );
    await app.management.call(
      'PUT',
      'workflows/forms',
      promptWorkflow('forms', {
        blocks: [{ id: 'b2', name: 'a', type: 'transform', params: { expression: '2' } }],
      }),
    );
    expect(await trial('forms/test')).toMatchObject({ version: 'draft', output: { a: { result: 2 } } });
    expect(await trial('forms/test', { version: 1 })).toMatchObject({
      version: 1,
      output: { a: { result: 1 } },
    });
    expect(await call('forms/test', { version: 7 })).toMatchObject({ status: 404 });
    expect(await call('none/test')).toMatchObject({ status: 404 });
    await app.management.call(
      'PUT',
      'workflows/endless',
      promptWorkflow('endless', {
        blocks: [{ id: 'b2', name: 'a', type: 'function', params: { code: 'while (true) {}' } }],
      }),
    );
    expect(await trial('endless/test', { timeoutMs: 300 })).toMatchObject({
      status: 'cancelled',
      error: { code: 'run_timeout' },
    });
  });

  describe('of one block', () => {
    it('runs it alone with samples, simulated unless it is really meant', async () => {
      const samples = { apiprompt1: { prompt: 'a lamp' } };
      const dry = await trial('whole/blocks/insert/test', { samples });
      expect(dry).toMatchObject({
        status: 'completed',
        port: 'output',
        simulated: true,
        outputs: { rows: [{ what: 'a lamp' }], simulated: true },
      });
      expect((await sql.query('SELECT * FROM orders')).rows).toEqual([]);
      const mail = await trial('whole/blocks/mail/test', { samples });
      expect(mail.outputs).toMatchObject({ simulated: true, mail: { text: 'You asked: a lamp' } });
      expect(mails).toEqual([]);
      const real = await trial('whole/blocks/mail/test', { samples, simulate: false });
      expect(real.outputs).toMatchObject({ simulated: false });
      expect(mails).toEqual(['ann@example.com']);
    });

    it('says which sample is missing, what is no block, and what it would wait for', async () => {
      expect(await trial('whole/blocks/insert/test')).toMatchObject({
        status: 'failed',
        error: { code: 'missing_value', message: expect.stringContaining('apiprompt1') },
      });
      expect(await trial('whole/blocks/review1/test')).toMatchObject({ status: 'suspended' });
      expect(await call('whole/blocks/apiprompt1/test')).toMatchObject({ status: 404 });
      expect(await call('whole/blocks/nope/test')).toMatchObject({
        status: 404,
        body: { detail: expect.stringContaining('insert') },
      });
      expect(await call('whole/blocks/insert/test', { samples: { nope: {} } })).toMatchObject({
        status: 400,
      });
      expect(await call('whole/blocks/insert/test', { samples: { apiprompt1: 'x' } })).toMatchObject({
        status: 400,
      });
    });
  });

  it('shows no secret, also where a block puts one into its outputs', async () => {
    const mail = {
      connection: '{{secrets.smtp}}',
      from: 'a@example.com',
      to: 'b@example.com',
      subject: 'Key',
      text: 'Use {{secrets.api_token}}.',
    };
    const document = promptWorkflow('masked', {
      blocks: [
        { id: 'b2', name: 'mail1', type: 'email', params: mail },
        responseBlock({ sent: '<mail1.mail.text>' }),
      ],
    });
    await app.management.call('PUT', 'workflows/masked', document);
    for (const path of ['masked/test', 'masked/blocks/mail1/test']) {
      const text = JSON.stringify(await trial(path));
      expect(text).toContain('Use [secret api_token].');
      expect(text).not.toContain('token-of-the-outside-api');
    }
  });

  it('asks for the right to write workflows', async () => {
    const { key } = await app.management.call<{ key: string }>('POST', 'api-keys', {
      name: 'op',
      role: 'operator',
    });
    app.keepSecret(key);
    expect(await call('whole/test', {}, key)).toMatchObject({ status: 403 });
    expect(await call('whole/blocks/insert/test', {}, key)).toMatchObject({ status: 403 });
  });
});
