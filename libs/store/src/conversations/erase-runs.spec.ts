import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { everythingStored } from '../../../../test/support/everything-stored.js';
import {
  after,
  completed,
  draftFor,
  noOverflow,
  openForTest,
  T0,
} from '../../../../test/support/store-fixtures.js';
import {
  AcceptStore,
  ApiTriggerStore,
  type Database,
  DEFAULT_WORKSPACE_ID,
  MemoryStore,
  newId,
  RefusalStore,
  RunStore,
  type RunDraft,
  SystemWorkflowStore,
  ThreadStore,
} from '#store';

const workspaceId = DEFAULT_WORKSPACE_ID;
const WORKFLOW = { id: 'wfl_threads', version: 1 };
const OWNER = 'process-1';

let server: TestDatabase;
let db: Database;
let other: Database;
beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  await new SystemWorkflowStore(db).provide({ ...WORKFLOW, name: 'threads', document: { version: 1 } }, T0);
});
afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

let made = 0;
/** A thread with an API trigger, and a run of it whose prompt, answer and message hold `word`. */
const underWay = async () => {
  const word = `axolotl${(made += 1)}`;
  const triggerId = newId('trg');
  const thread = await new ThreadStore(db).create({
    id: newId('thr'),
    workspaceId,
    triggerId: newId('trg'),
    workflow: WORKFLOW,
    title: 't',
    system: '',
    model: 'demo',
    tools: [],
    actor: 'test',
    now: T0,
  });
  await new ApiTriggerStore(db).create({
    id: triggerId,
    threadId: thread.id,
    workspaceId,
    workflow: WORKFLOW,
    name: 'n',
    description: null,
    rateLimitPerHour: 100,
    ephemeral: false,
    ipAllowList: [],
    digest: Buffer.from(word),
    last4: '0000',
    expiresAt: null,
    webhookUrl: 'https://example.com/',
    webhookSecretBox: null,
    webhookAllowedUrls: [],
    webhookHubSignature: false,
    actor: 'test',
    now: T0,
  });
  const draft: RunDraft = {
    ...draftFor({
      workspaceId,
      workflowId: WORKFLOW.id,
      workflowVersion: 1,
      id: triggerId,
      revision: 1,
    } as never),
    triggerBlockId: triggerId,
    surface: 'trigger',
    owner: OWNER,
    input: JSON.stringify({ prompt: word }),
  };
  const ended = completed(
    { runId: draft.runId, owner: OWNER, attempt: 1 },
    { output: JSON.stringify({ answer: word }), now: after(5) },
  );
  return {
    word,
    accept: (where: Database = db) => new AcceptStore(where).accept([{ charge: null, draft }], noOverflow),
    finish: (where: Database = db) => new RunStore(where).finish([ended]),
    remember: (where: Database = db) =>
      new MemoryStore(where).append(
        { workspaceId, scope: WORKFLOW.id, key: thread.id },
        {
          messages: [{ role: 'user', parts: [{ text: word, tainted: true }] }],
          summary: null,
          runId: draft.runId,
          once: 'once',
          now: T0,
        },
      ),
    refuse: (where: Database = db) =>
      new RefusalStore(where).append([
        {
          callId: newId('call'),
          workspaceId,
          triggerId,
          outcome: 'refused',
          code: 'invalid_prompt',
          status: 400,
          detail: word,
          surface: 'trigger',
          requestId: newId('req'),
          caller: null,
          clientIp: null,
          userAgent: null,
          runId: null,
          payloadMismatch: false,
          coalesceKey: null,
          at: T0,
        },
      ]),
    removeTrigger: (where: Database = other) => new ApiTriggerStore(where).remove(thread.id, triggerId, T0),
    removeThread: (where: Database = other) =>
      new ThreadStore(where).remove(workspaceId, thread.id, WORKFLOW.id, T0),
  };
};

/** The database as one open transaction sees it, so that a store's work can be held before its commit. */
const within = async (
  work: (tx: Database) => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<void> => {
  await db.transaction(async (tx) => {
    await work({
      ...db,
      query: tx.query.bind(tx),
      prepared: tx.prepared.bind(tx),
      transaction: (inner) => inner(tx),
    });
    await meanwhile();
  });
};

/** Resolves when somebody waits for a lock in this database. */
const somebodyWaits = async (): Promise<void> => {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    const waiting = await other.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waits: the two do not exclude each other.');
};

const stored = async (word: string): Promise<boolean> => (await everythingStored(server.url)).includes(word);

describe('what is left of a run when its trigger is deleted', () => {
  it('is everything until then, so that the tests below can fail', async () => {
    const run = await underWay();
    await run.accept();
    await run.remember();
    await run.finish();
    expect(await stored(run.word)).toBe(true);
  });

  it.each(['removeTrigger', 'removeThread'] as const)(
    'is nothing when the run ends while %s is under way, which waits for it',
    async (remove) => {
      const run = await underWay();
      await run.accept();
      const removed: Promise<boolean>[] = [];
      await within(run.finish, async () => {
        removed.push(run[remove]());
        await somebodyWaits();
      });
      expect(await Promise.all(removed)).toEqual([true]);
      expect(await stored(run.word)).toBe(false);
    },
  );

  it.each(['removeTrigger', 'removeThread'] as const)(
    'is nothing when the run ends and remembers while %s is not committed yet',
    async (remove) => {
      const run = await underWay();
      await run.accept();
      const late: Promise<unknown>[] = [];
      await within(run[remove], async () => {
        const others = Promise.all([run.remember(other), run.refuse(other)]);
        late.push(others.then(() => run.finish(other)));
        await somebodyWaits();
      });
      await Promise.all(late);
      expect(await stored(run.word)).toBe(false);
    },
  );

  it('is nothing when the call was accepted beside the deletion', async () => {
    const run = await underWay();
    await within(run.accept, async () => expect(await run.removeThread()).toBe(true));
    expect(await stored(run.word)).toBe(true);
    expect(await run.remember()).toBe(false);
    expect(await run.finish()).toMatchObject([{ fenced: true }]);
    expect(await stored(run.word)).toBe(false);
  });

  it('is nothing in whichever order the two come, and neither of them fails', async () => {
    const runs = await Promise.all(Array.from({ length: 30 }, underWay));
    await Promise.all(runs.map((run) => run.accept()));
    await Promise.all(
      runs.flatMap((run, n) => [
        run.remember().then(() => run.finish()),
        n % 2 ? run.removeTrigger() : run.removeThread(),
        run.refuse(),
      ]),
    );
    const text = await everythingStored(server.url);
    // Messages that were remembered before their trigger alone was deleted stay in the thread.
    const rest = (await db.query<{ parts: string }>('SELECT parts::text FROM conversation_messages'))
      .map(({ parts }) => parts)
      .join();
    const left = runs.filter(({ word }) => text.includes(`${word}"`) && !rest.includes(`${word}"`));
    expect(left).toEqual([]);
  });
});
