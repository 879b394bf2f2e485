import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';

const WORKS = 202;

describe('triggers on two instances', () => {
  let here: TestApp;
  let there: TestApp;

  beforeAll(async () => {
    here = await bootApp();
    there = await bootApp({ database: here.database, clock: here.clock });
  });

  afterAll(async () => {
    await there.close();
    await here.close();
  });

  const triggerOf = async (workflow: string) => {
    const { items } = await here.management.call<{ items: { id: string; active: boolean; url: string }[] }>(
      'GET',
      `triggers?workflow=${workflow}`,
    );
    const [trigger] = items;
    if (!trigger) throw new Error(`${workflow} has no trigger.`);
    return trigger;
  };

  /** Both instances have the trigger in memory before the change. */
  const warm = async (path: string) => {
    expect([(await here.call(path)).status, (await there.call(path)).status]).toEqual([WORKS, WORKS]);
  };

  it('are switched off at once here and soon there, and on again', async () => {
    await here.publish(promptWorkflow('toggle'));
    await warm('toggle');
    const { id } = await triggerOf('toggle');
    const off = await here.management.call('PATCH', `triggers/${id}`, { active: false });
    expect(off).toMatchObject({ id, active: false, workflow: 'toggle', authMode: 'none' });
    expect((await here.call('toggle')).status).toBe(404);
    const status = async () => (await there.call('toggle')).status;
    await eventually(status, (got) => got === 404);
    await here.management.call('PATCH', `triggers/${id}`, { active: true });
    expect((await here.call('toggle')).status).toBe(WORKS);
    await eventually(status, (got) => got === WORKS);
  });

  it('take a new secret at once here and refuse the old one soon there', async () => {
    const auth = { mode: 'bearer', credentials: [{ name: 'acme', secret: '{{secrets.shared}}' }] };
    const [old, fresh] = ['old', 'new'].map((each) => `${each}-secret-0123456789-abcdefghijklmnop`) as [
      string,
      string,
    ];
    await here.publish(promptWorkflow('shared', { trigger: { auth } }), { shared: old });
    const status = async (app: TestApp, token: string) =>
      (await app.call('shared', { authorization: `Bearer ${token}` })).status;
    expect([await status(here, old), await status(there, old)]).toEqual([WORKS, WORKS]);
    await here.management.secret('shared', fresh);
    expect(await status(here, old)).toBe(401);
    await eventually(
      () => status(there, old),
      (got) => got === 401,
      1_000,
    );
    expect(await status(there, fresh)).toBe(WORKS);
  });

  it('are known as missing until they are published, on both', async () => {
    expect([(await here.call('later')).status, (await there.call('later')).status]).toEqual([404, 404]);
    await here.publish(promptWorkflow('later'));
    expect((await here.call('later')).status).toBe(WORKS);
    await eventually(
      async () => (await there.call('later')).status,
      (got) => got === WORKS,
      1_000,
    );
  });

  it('survive a lost listening connection: what was missed is asked for', async () => {
    await here.publish(promptWorkflow('missed'));
    await warm('missed');
    const { id } = await triggerOf('missed');
    await cutListeners(here);
    await here.management.call('PATCH', `triggers/${id}`, { active: false });
    await eventually(
      async () => (await there.call('missed')).status,
      (got) => got === 404,
      5_000,
    );
  });

  it('of another workspace or an unknown id are not found', async () => {
    await expect(here.management.call('PATCH', 'triggers/trg_nothing', { active: true })).rejects.toThrow(
      '404',
    );
    await expect(here.management.call('PATCH', 'triggers/trg_nothing', { active: 'yes' })).rejects.toThrow(
      '400',
    );
  });
});

describe('the call log', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });

  afterAll(() => app.close());

  it('shows accepted, duplicate and refused calls with the reason, page by page', async () => {
    const auth = { mode: 'bearer', credentials: [{ name: 'acme', secret: '{{secrets.logged}}' }] };
    const secret = 'logged-secret-0123456789-abcdefghijklm';
    const id = await app.publish(promptWorkflow('logged', { trigger: { auth } }), { logged: secret });
    const authorization = `Bearer ${secret}`;
    await app.call('logged', { authorization, 'x-idempotency-key': 'k1' });
    await app.call('logged', { authorization, 'x-idempotency-key': 'k1' });
    await app.call('logged', { authorization: 'Bearer wrong' });
    await app.call('logged', { authorization }, '   ');

    interface Calls {
      items: { id: string; outcome: string; code: string | null; runId: string | null }[];
      nextCursor: string | null;
    }
    const list = (query: string) => app.management.call<Calls>('GET', `calls?trigger=${id}&${query}`);
    const all = await eventually(
      () => list(''),
      ({ items }) => items.length === 4,
    );
    expect(all.items.map(({ outcome, code }) => `${outcome} ${code ?? ''}`).toSorted()).toEqual([
      'accepted ',
      'duplicate duplicate',
      'refused invalid_credentials',
      expect.stringMatching(/^refused (prompt_empty|invalid_prompt|prompt_required)$/),
    ]);
    const [accepted] = (await list('outcome=accepted')).items;
    const [duplicate] = (await list('outcome=duplicate')).items;
    expect(duplicate?.runId).toBe(accepted?.runId);

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Calls = await list(
        `limit=1${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...page.items.map((call) => call.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual(all.items.map((call) => call.id).toSorted());
    expect((await list('code=invalid_credentials')).items).toHaveLength(1);
    await expect(list('outcome=other')).rejects.toThrow('400');
  });
});

/** Ends every connection that waits in LISTEN, as a restarted proxy would. */
async function cutListeners(app: TestApp): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: app.database.url });
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE 'LISTEN%'`,
  );
  await client.end();
  if (!rowCount) throw new Error('No listening connection was found.');
}
