import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { promptWorkflow } from './support/prompt-workflow.js';

interface Problem {
  pointer: string;
  code: string;
  message: string;
  severity: string;
}

interface Saved {
  id: string;
  name: string;
  draftVersion: number;
  publishedVersion: number | null;
  triggers: { id: string | null; block: string; type: string; url: string }[];
  problems: Problem[];
}

describe('workflows over the management API', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });

  afterAll(() => app.close());

  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${app.management.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? null : JSON.parse(text)) as Saved & Record<string, never>,
    };
  };

  const bearer = (secret: string) => ({ mode: 'bearer', credentials: [{ name: 'acme', secret }] });

  it('creates a draft, replaces it, and publishes it, each with the same shape of answer', async () => {
    const document = promptWorkflow('first');
    const created = await send('PUT', 'workflows/first', document);
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^wfl_/) as string,
      name: 'first',
      draftVersion: 1,
      publishedVersion: null,
      triggers: [
        { id: null, block: 'apiprompt1', type: 'api_prompt', url: `${app.url}/api/webhooks/prompt/first` },
      ],
      problems: [],
    });
    expect((await app.call('first')).status).toBe(404);

    const replaced = await send('PUT', 'workflows/first', { ...document, title: 'First' });
    expect([replaced.status, replaced.body.draftVersion]).toEqual([200, 2]);

    const published = await send('PUT', 'workflows/first?publish=true', document);
    expect([published.status, published.body.publishedVersion]).toEqual([200, 1]);
    expect(published.body.triggers[0]?.id).toMatch(/^trg_/);
    expect((await app.call('first')).status).toBe(202);
  });

  it('refuses an invalid document with pointers and changes nothing', async () => {
    await send('PUT', 'workflows/kept', promptWorkflow('kept'));
    const bad = promptWorkflow('kept', {
      blocks: [{ id: 'b2', name: 'x', type: 'transfrom', params: { expression: '1' } }],
    });
    const refused = await send('PUT', 'workflows/kept?publish=true', bad);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'invalid_workflow', status: 422 });
    const [problem] = refused.body.problems;
    expect(problem).toMatchObject({ pointer: '/blocks/1/type', severity: 'error' });
    expect(problem?.message).toContain('transform');
    const kept = await send('GET', 'workflows/kept');
    expect(kept.body).toMatchObject({
      draftVersion: 1,
      publishedVersion: null,
      document: promptWorkflow('kept'),
    });
    expect((await send('PUT', 'workflows/never', bad)).status).toBe(422);
    expect((await send('GET', 'workflows/never')).status).toBe(404);
  });

  it('refuses a document with another name than the address, and a body that is none', async () => {
    const refused = await send('PUT', 'workflows/named', promptWorkflow('other'));
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([{ pointer: '/name', code: 'name_mismatch' }]);
    expect((await send('PUT', 'workflows/named', [])).status).toBe(400);
    expect((await send('PUT', 'workflows/named')).status).toBe(422);
  });

  it('refuses a path that another workflow has, or that the document uses twice', async () => {
    await send('PUT', 'workflows/owner?publish=true', promptWorkflow('owner'));
    const thief = { ...promptWorkflow('owner'), name: 'thief' };
    const refused = await send('PUT', 'workflows/thief', thief);
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([{ pointer: '/blocks/0/params/path', code: 'path_taken' }]);

    const twice = promptWorkflow('twice', {
      blocks: [{ id: 'b2', name: 'step', type: 'transform', params: { expression: '1' } }],
    });
    const [trigger, block] = twice['blocks'] as Record<string, unknown>[];
    const refusedTwice = await send('PUT', 'workflows/twice', {
      ...twice,
      blocks: [trigger, { ...trigger, id: 'b7', name: 'again' }, block],
      edges: [
        { from: 'b1', to: 'b2' },
        { from: 'b7', to: 'b2' },
      ],
    });
    expect(refusedTwice.body.problems).toMatchObject([{ code: 'path_taken', severity: 'error' }]);
  });

  it('stores an address list without host bits, and tells it', async () => {
    const document = promptWorkflow('listed', { trigger: { ipAllowList: ['192.0.2.1', '10.1.2.3/8'] } });
    const told = {
      pointer: '/blocks/0/params/ipAllowList/1',
      code: 'address_normalised',
      severity: 'warning',
    };
    const tried = await send('PUT', 'workflows/listed?dryRun=true', document);
    expect(tried.body.problems).toMatchObject([told]);
    const saved = await send('PUT', 'workflows/listed?publish=true', document);
    expect(saved.status).toBe(201);
    expect(saved.body.problems).toMatchObject([{ ...told, message: expect.stringContaining('10.0.0.0/8') }]);
    const stored = JSON.stringify((await send('GET', 'workflows/listed')).body);
    expect(stored).toContain('"ipAllowList":["192.0.2.1","10.0.0.0/8"]');
  });

  it('warns of a missing secret at saving and refuses to publish with it', async () => {
    const document = promptWorkflow('unsafe', { trigger: { auth: bearer('{{secrets.not_there}}') } });
    const saved = await send('PUT', 'workflows/unsafe', document);
    expect(saved.status).toBe(201);
    expect(saved.body.problems).toMatchObject([
      { pointer: '/blocks/0/params/auth/credentials/0/secret', code: 'missing_secret', severity: 'warning' },
    ]);
    const refused = await send('POST', 'workflows/unsafe/publish');
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([{ code: 'missing_secret', severity: 'error' }]);
  });

  it('moves a secret that was written out into the vault, before anything is stored', async () => {
    const secret = 'a-literal-secret-0123456789abcdefghijk';
    app.keepSecret(secret);
    const document = promptWorkflow('literal', { trigger: { auth: bearer(secret) } });
    const saved = await send('PUT', 'workflows/literal?publish=true', document);
    expect(saved.status).toBe(201);
    expect(saved.body.problems).toMatchObject([
      { pointer: '/blocks/0/params/auth/credentials/0/secret', code: 'secret_moved', severity: 'warning' },
    ]);
    const stored = await send('GET', 'workflows/literal');
    const name = 'literal_apiprompt1_auth_credentials_acme_secret';
    expect(JSON.stringify(stored.body)).toContain(`{{secrets.${name}}}`);
    expect(await everythingStored(app.database.url)).not.toContain(secret);
    expect((await app.call('literal', { authorization: `Bearer ${secret}` })).status).toBe(202);

    // Sent again, it is the same secret; another value rotates it.
    const again = await send('PUT', 'workflows/literal?publish=true', document);
    expect(again.body.problems[0]?.message).toContain(name);
    const other = 'another-secret-0123456789abcdefghijklm';
    app.keepSecret(other);
    await send(
      'PUT',
      'workflows/literal?publish=true',
      promptWorkflow('literal', { trigger: { auth: bearer(other) } }),
    );
    expect((await app.call('literal', { authorization: `Bearer ${secret}` })).status).toBe(401);
    expect((await app.call('literal', { authorization: `Bearer ${other}` })).status).toBe(202);
  });

  it('never overwrites a secret of somebody else with a literal one', async () => {
    const name = 'mine_apiprompt1_auth_credentials_acme_secret';
    await app.management.secret(name, 'the-secret-of-somebody-else-0123456');
    const literal = 'literal-of-the-document-0123456789abc';
    app.keepSecret(literal);
    const saved = await send(
      'PUT',
      'workflows/mine',
      promptWorkflow('mine', { trigger: { auth: bearer(literal) } }),
    );
    expect(saved.body.problems[0]?.message).toContain(`${name}_2`);
  });

  it('checks only, when asked to', async () => {
    const { status, body } = await send('PUT', 'workflows/dry?dryRun=true', promptWorkflow('dry'));
    expect([status, body.id]).toEqual([200, null]);
    expect((await send('GET', 'workflows/dry')).status).toBe(404);
  });

  it('refuses a save over a draft that somebody else saved in between', async () => {
    await send('PUT', 'workflows/race', promptWorkflow('race'));
    await send('PUT', 'workflows/race?expectedDraftVersion=1', promptWorkflow('race'));
    const late = await send('PUT', 'workflows/race?expectedDraftVersion=1', promptWorkflow('race'));
    expect([late.status, (late.body as unknown as { code: string }).code]).toEqual([409, 'conflict']);
  });

  it('keeps every published version and goes back to one', async () => {
    const version = (expression: string) =>
      promptWorkflow('history', {
        blocks: [
          { id: 'b2', name: 'step', type: 'transform', params: { expression } },
          { id: 'b3', name: 'response1', type: 'response', params: { body: { version: '<step.result>' } } },
        ],
        trigger: { response: { mode: 'sync' } },
      });
    const answer = async () => ((await (await app.call('history')).json()) as { version: string }).version;
    await send('PUT', 'workflows/history', version('"one"'));
    const published = await send('POST', 'workflows/history/publish', { note: 'first' });
    expect([published.status, published.body.publishedVersion]).toEqual([200, 1]);
    await send('PUT', 'workflows/history?publish=true', version('"two"'));
    expect(await answer()).toBe('two');

    const back = await send('POST', 'workflows/history/rollback', { version: 1, note: 'two was wrong' });
    expect(back.body).toMatchObject({
      publishedVersion: 3,
      triggers: [{ id: published.body.triggers[0]?.id }],
    });
    expect(await answer()).toBe('one');
    const { items } = (await send('GET', 'workflows/history/versions')).body as unknown as {
      items: object[];
    };
    expect(items).toMatchObject([
      { version: 3, rolledBackFrom: 1, note: 'two was wrong' },
      { version: 2, rolledBackFrom: null },
      { version: 1, note: 'first' },
    ]);
    expect((await send('GET', 'workflows/history/versions/2')).body).toMatchObject({
      document: version('"two"'),
    });
    expect((await send('GET', 'workflows/history/versions/9')).status).toBe(404);
    expect((await send('GET', 'workflows/history/versions/x')).status).toBe(400);
    expect((await send('POST', 'workflows/history/rollback', { version: 9 })).status).toBe(404);
  });

  it('refuses to delete a workflow whose triggers answer, unless forced', async () => {
    await send('PUT', 'workflows/doomed?publish=true', promptWorkflow('doomed'));
    const refused = await send('DELETE', 'workflows/doomed');
    expect(refused.status).toBe(409);
    expect((await app.call('doomed')).status).toBe(202);
    expect((await send('DELETE', 'workflows/doomed?force=true')).status).toBe(204);
    expect((await app.call('doomed')).status).toBe(404);
    expect((await send('GET', 'workflows/doomed')).status).toBe(404);
    // Its path is free again.
    const heir = { ...promptWorkflow('doomed'), name: 'heir' };
    expect((await send('PUT', 'workflows/heir?publish=true', heir)).status).toBe(201);
  });

  it('lists workflows page by page', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await send('GET', `workflows?limit=2${query}`)).body as unknown as {
        items: { name: string }[];
        nextCursor: string | null;
      };
      expect(page.items.length).toBeLessThanOrEqual(2);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['first', 'history', 'heir', 'hello']));
  });

  it('refuses what a query or body does not know, with the field', async () => {
    expect((await send('GET', 'workflows?limit=0')).body).toMatchObject({ code: 'invalid_request' });
    expect((await send('GET', 'workflows?limt=5')).status).toBe(400);
    const typo = await send('POST', 'workflows/first/publish', { nte: 'x' });
    expect(typo.body.problems).toMatchObject([{ pointer: '/nte' }]);
  });

  it('warns of a model connection that does not exist', async () => {
    const saved = await send(
      'PUT',
      'workflows/modelled',
      promptWorkflow('modelled', {
        blocks: [{ id: 'b2', name: 'agent1', type: 'agent', params: { model: 'nowhere/gpt', prompt: 'x' } }],
      }),
    );
    expect(saved.status).toBe(201);
    expect(saved.body.problems).toContainEqual(
      expect.objectContaining({ pointer: '/blocks/1/params/model', code: 'missing_connection' }),
    );
  });

  it('shows the catalog with params, outputs and ports', async () => {
    const { items } = (await send('GET', 'blocks')).body as unknown as { items: { type: string }[] };
    expect(items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['api_prompt', 'agent', 'response']),
    );
    const one = await send('GET', 'blocks/api_prompt');
    expect(one.body).toMatchObject({ kind: 'trigger', params: { path: { kind: 'string', required: true } } });
    expect((await send('GET', 'blocks/nothing')).status).toBe(404);
  });
});

describe('PUBLIC_URL', () => {
  it('stands in front of every URL that the API hands out', async () => {
    const app = await bootApp({ env: { PUBLIC_URL: 'https://hooks.example.com/ph' } });
    try {
      const { triggers } = await app.management.publish(promptWorkflow('public'));
      expect(triggers[0]?.url).toBe('https://hooks.example.com/ph/api/webhooks/prompt/public');
    } finally {
      await app.close();
    }
  });
});
