import { Client } from 'pg';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Browser } from './support/browser.js';
import { addressOf, everyRoute, REQUESTS } from './support/every-route.js';
import type { Samples } from './support/every-route.js';
import { rowsOf } from './support/rows-of.js';
import { makeWorld } from './support/world.js';
import type { World } from './support/world.js';

/** Routes that change nothing that is kept, or that this test cannot call with success; each with the reason. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'POST /api/v1/guardrails/scan': 'changes nothing',
  'POST /api/v1/triggers/:id/guardrails/scan': 'changes nothing',
  'POST /api/v1/triggers/:id/guardrails/dry-run': 'changes nothing',
  'POST /api/v1/threads/:id/messages': 'a message is a run, which names its sender itself',
  'POST /api/v1/runs/:id/signals': 'needs a run that waits for an answer: see the tests of runs',
  'POST /api/v1/runs/:id/review-links': 'needs a run that waits for an answer: see the tests of runs',
  'POST /api/v1/runs/:id/rerun': 'needs a run that has ended: see the tests of runs',
  'POST /api/v1/workflows/:name/test': 'changes nothing; it is told that it was done',
  'POST /api/v1/workflows/:name/blocks/:block/test': 'changes nothing; it is told that it was done',
  'DELETE /api/v1/workspaces/:workspace': 'see identity-members',
  'DELETE /api/v1/workspaces/:workspace/membership': 'see identity-members',
  'PATCH /api/v1/members/:id': 'see identity-members',
  'DELETE /api/v1/members/:id': 'see identity-members',
};

/** First what makes and changes, then what switches off, then what takes away, the inner things before the outer ones. */
const turn = ({ method, path }: { method: string; path: string }): number => {
  if (method === 'DELETE') return 1_000 - path.length;
  return path === '/api/v1/triggers/:id' ? 1 : 0;
};

describe('the audit log', () => {
  let app: TestApp;
  let world: World;
  let samples: Samples;
  let browser: Browser;
  let database: Client;

  beforeAll(async () => {
    app = await bootApp();
    world = await makeWorld(app);
    samples = { ...world.samples, members: 'nothing', sessions: 'nothing' };
    browser = new Browser(app.url, {
      'sec-fetch-site': null,
      authorization: `Bearer ${world.management.key}`,
    });
    database = new Client({ connectionString: app.database.url });
    await database.connect();
    await database.query('SET search_path = prompthook');
    await database.query(`CREATE FUNCTION fail_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the audit log cannot be written'; END $$`);
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await app.close();
  });

  const changing = () =>
    everyRoute(app)
      .filter(({ name, method, permission }) => {
        return method !== 'GET' && permission !== 'anyone' && permission !== 'person' && !(name in NOT_HERE);
      })
      .toSorted((a, b) => turn(a) - turn(b));

  /** What an earlier request set going must not look like what the next one changed. */
  const nothingRuns = () =>
    eventually(
      async () => {
        const { rowCount } = await database.query(
          `SELECT FROM live_runs WHERE status = 'running' OR status = 'queued' AND ready_at IS NOT NULL
           UNION ALL
           SELECT FROM deliveries WHERE status = 'pending' AND (claim IS NOT NULL OR next_at <= $1)`,
          [app.clock.now()],
        );
        return rowCount;
      },
      (running) => running === 0,
      20_000,
    );

  it('knows every route that it leaves out', () => {
    const names = everyRoute(app).map(({ name }) => name);
    expect(Object.keys(NOT_HERE).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has what each route changed, and a change that cannot be logged is not made', async () => {
    const wrong: string[] = [];
    const routes = changing();
    for (const route of routes) {
      const { body, query = '' } = REQUESTS[route.name] ?? {};
      const address = addressOf(route.path, samples) + query;

      await nothingRuns();
      const before = await rowsOf(app.database.url, null);
      await database.query(
        'CREATE TRIGGER fail_audit BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION fail_audit()',
      );
      const refused = await browser.send(route.method, address, body);
      await database.query('DROP TRIGGER fail_audit ON audit_entries');
      if (refused.status !== 500) wrong.push(`${route.name} answered ${refused.status} without its log`);
      const changed = difference(before, await rowsOf(app.database.url, null));
      if (changed.length > 0) wrong.push(`${route.name} without its log left: ${changed.join('\n')}`);

      const done = await browser.send(route.method, address, body);
      if (done.status >= 300) wrong.push(`${route.name} answered ${done.status}: ${done.text}`);
      const requestId = done.headers['x-request-id'];
      const { rows } = await database.query<{ action: string; workspace: string; actor: string }>(
        'SELECT action, workspace_id AS workspace, actor FROM audit_entries WHERE request_id = $1',
        [requestId],
      );
      if (rows.length === 0) wrong.push(`${route.name} is not in the log`);
      if (rows.some(({ actor }) => !actor.startsWith('key_'))) wrong.push(`${route.name} names nobody`);
    }
    expect(wrong).toEqual([]);
    expect(routes.length).toBeGreaterThan(25);
  }, 120_000);

  it('holds no secret of all that was done', async () => {
    const { rows } = await database.query<{ text: string }>(
      'SELECT row_to_json(a)::text AS text FROM audit_entries a',
    );
    const log = rows.map(({ text }) => text).join('\n');
    expect(rows.length).toBeGreaterThan(40);
    for (const secret of [...world.secrets, 'another-value-of-wombat', 'another-key-of-wombat']) {
      expect(log).not.toContain(secret);
    }
  });

  it.each(["UPDATE audit_entries SET actor = 'x'", 'DELETE FROM audit_entries', 'TRUNCATE audit_entries'])(
    'cannot be changed by anybody: %s',
    async (statement) => {
      await expect(database.query(statement)).rejects.toThrow('append-only');
    },
  );
});

const difference = (before: readonly string[], after: readonly string[]): string[] => [
  ...before.filter((row) => !after.includes(row)).map((row) => `- ${row}`),
  ...after.filter((row) => !before.includes(row)).map((row) => `+ ${row}`),
];
