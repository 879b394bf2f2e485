import type { JsonObject } from '#sdk';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { ATTACK, FALCON, managed, scannedRun } from './support/guardrails.js';
import { promptWorkflow } from './support/prompt-workflow.js';

let app: TestApp;
let trigger: string;
let suppression: string;
let stranger: string;

const REASON = 'Our product is called so.';
beforeAll(async () => {
  app = await bootApp();
  trigger = await app.publish(
    promptWorkflow('guarded', { trigger: { guardrails: { customPatterns: [FALCON] } } }),
  );
  await scannedRun(app, 'guarded', { prompt: ATTACK });
  const made = await app.management.call<{ id: string }>(
    'POST',
    `triggers/${trigger}/guardrails/suppressions`,
    {
      pattern: 'custom:falcon',
      reason: REASON,
    },
  );
  suppression = made.id;
  const other = await app.management.call<{ ownerKey: string }>('POST', 'workspaces', { name: 'other' });
  stranger = other.ownerKey;
  app.keepSecret(stranger);
});
afterAll(() => app.close());

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: JsonObject;
}

const routes = (): Record<string, Asked> => ({
  scan: { method: 'POST', path: `triggers/${trigger}/guardrails/scan`, body: { text: 'hi' } },
  dryRun: { method: 'POST', path: `triggers/${trigger}/guardrails/dry-run`, body: { guardrails: {} } },
  list: { method: 'GET', path: `triggers/${trigger}/guardrails/suppressions?revoked=true` },
  suppress: {
    method: 'POST',
    path: `triggers/${trigger}/guardrails/suppressions`,
    body: { pattern: '*', text: 'x', reason: REASON },
  },
  revoke: { method: 'DELETE', path: `triggers/${trigger}/guardrails/suppressions/${suppression}` },
});
const ask = async (name: string, key: string): Promise<number> => {
  const route = routes()[name];
  if (!route) throw new Error(`There is no route "${name}".`);
  return (await managed(app, key, route)).status;
};
const newKey = async (body: JsonObject): Promise<string> => {
  const { key } = await app.management.call<{ key: string }>('POST', 'api-keys', { name: 'k', ...body });
  app.keepSecret(key);
  return key;
};

describe('the guardrails of a trigger', () => {
  it.each(['scan', 'dryRun', 'list', 'suppress', 'revoke'])(
    'are not there for another workspace: %s',
    async (name) => {
      expect(await ask(name, stranger)).toBe(404);
    },
  );

  it('show no match of one workspace to another', async () => {
    const matches = (key: string) => managed(app, key, { method: 'GET', path: 'guardrails/matches' });
    expect((await matches(stranger)).json).toEqual({ items: [], nextCursor: null });
    const own = await managed(app, stranger, {
      method: 'GET',
      path: `guardrails/matches?trigger=${trigger}`,
    });
    expect(own.json).toEqual({ items: [], nextCursor: null });
    expect((await matches(app.management.key)).json['items']).toHaveLength(1);
  });

  it('may be tried by everyone who may read them, and changed by those who publish', async () => {
    for (const role of ['viewer', 'operator']) {
      const key = await newKey({ role });
      expect([await ask('scan', key), await ask('dryRun', key), await ask('list', key)]).toEqual([
        200, 200, 200,
      ]);
      expect([await ask('suppress', key), await ask('revoke', key)]).toEqual([403, 403]);
    }
    const editor = await newKey({ role: 'editor' });
    expect([await ask('suppress', editor), await ask('revoke', editor)]).toEqual([201, 204]);
  });

  it('show pieces of prompts to those only who may read runs', async () => {
    const key = await newKey({ role: 'owner', scopes: ['triggers.*', 'workflows.*'] });
    expect([await ask('scan', key), await ask('dryRun', key)]).toEqual([200, 403]);
    expect((await managed(app, key, { method: 'GET', path: 'guardrails/matches' })).status).toBe(403);
  });

  it('are not there for a trigger that is unknown', async () => {
    const path = 'triggers/trg_nothing/guardrails/scan';
    const { status, json } = await managed(app, app.management.key, {
      method: 'POST',
      path,
      body: { text: 'hi' },
    });
    expect([status, json['code']]).toEqual([404, 'not_found']);
  });
});

describe('the list of matches', () => {
  it('comes page by page, newest first, without gaps', async () => {
    const flagged = await app.publish(promptWorkflow('paged'));
    for (let i = 0; i < 5; i += 1) await scannedRun(app, 'paged', { prompt: `${i}: ${ATTACK}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: { items: { run: string }[]; nextCursor: string | null } = await app.management.call(
        'GET',
        `guardrails/matches?trigger=${flagged}&limit=2${query}`,
      );
      seen.push(...page.items.map(({ run }) => run));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? 1 : -1)));
  });
});
